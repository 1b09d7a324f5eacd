// SPDX-License-Identifier: Apache-2.0
// Jena reads RDF files strictly, each message is an error, and validates the graph against its shapes; prints a count for each
// file and whether graphs conform: DIR.
import java.io.File;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.sys.JenaSystem;

public class ReadJena {
  public static void main(String[] arguments) {
    JenaSystem.init();
    File folder = new File(arguments[0]);
    ErrorHandler strict = ErrorHandlerFactory.errorHandlerStrictNoLogging;
    for (String name : new String[] {"graph.ttl", "graph.nt", "graph.nq", "graph.trig", "graph.jsonld", "yuantu.ttl", "shapes.ttl"}) {
      var counter = StreamRDFLib.count();
      RDFParser.source(new File(folder, name).getPath()).strict(true).checking(true).errorHandler(strict).parse(counter);
      System.out.println(name + " " + (counter.countTriples() + counter.countQuads()));
    }
    Shapes shapes = Shapes.parse(RDFDataMgr.loadGraph(new File(folder, "shapes.ttl").getPath()));
    Graph graph = RDFDataMgr.loadGraph(new File(folder, "graph.ttl").getPath());
    System.out.println("conforms " + ShaclValidator.get().conforms(shapes, graph));
    Node label = NodeFactory.createURI("http://www.w3.org/2000/01/rdf-schema#label");
    graph.remove(Node.ANY, label, Node.ANY);
    System.out.println("without labels " + ShaclValidator.get().conforms(shapes, graph));
  }
}
