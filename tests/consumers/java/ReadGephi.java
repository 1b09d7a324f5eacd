// SPDX-License-Identifier: Apache-2.0
// Gephi's own importers read GraphML and GEXF: prints what they say, and counts of nodes, edges and kinds.
import java.io.File;
import org.gephi.graph.api.DirectedGraph;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.EdgeDirectionDefault;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

public class ReadGephi {
  public static void main(String[] files) throws Exception {
    ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
    projects.newProject();
    boolean silent = true;
    for (String file : files) {
      Workspace workspace = projects.newWorkspace(projects.getCurrentProject());
      projects.openWorkspace(workspace);
      ImportController importer = Lookup.getDefault().lookup(ImportController.class);
      Container container = importer.importFile(new File(file));
      container.getLoader().setEdgeDefault(EdgeDirectionDefault.DIRECTED);
      container.getLoader().setAllowAutoNode(false);
      container.getLoader().setAllowParallelEdge(true);
      var issues = container.getReport().getIssues(100);
      while (issues.hasNext()) {
        Issue issue = issues.next();
        if (issue.getLevel() == Issue.Level.INFO) continue;
        System.err.println(file + ": " + issue.getLevel() + ": " + issue.getMessage());
        silent = false;
      }
      importer.process(container, new DefaultProcessor(), workspace);
      GraphModel model = Lookup.getDefault().lookup(GraphController.class).getGraphModel(workspace);
      DirectedGraph graph = model.getDirectedGraph();
      int labels = 0;
      for (Node node : graph.getNodes()) {
        if (node.getLabel() != null && !node.getLabel().isEmpty() && node.getAttribute("type") != null) ++labels;
      }
      System.out.println(file.substring(file.lastIndexOf('/') + 1) + " " + graph.getNodeCount() + " nodes "
          + graph.getEdgeCount() + " edges " + labels + " labels");
    }
    System.exit(silent ? 0 : 1);
  }
}
