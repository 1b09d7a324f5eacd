// SPDX-License-Identifier: Apache-2.0
// A Neo4j server with Bolt on loopback: loads our Cypher file through cypher-shell, or opens what neo4j-admin imported, or
// lets APOC read the GraphML; writes what it then holds, and the answers to queries, as JSON.
//
// usage: RunNeo4j HOME GRAPH_DIR load|imported|apoc QUERY_DIR OUT.json
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Result;
import org.neo4j.graphdb.Transaction;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

public class RunNeo4j {
  static List<Map<String, Object>> ask(GraphDatabaseService database, String query) {
    try (Transaction transaction = database.beginTx(); Result result = transaction.execute(query)) {
      List<Map<String, Object>> rows = new ArrayList<>();
      while (result.hasNext()) rows.add(result.next());
      for (var remark : result.getGqlStatusObjects()) {
        if (remark.gqlStatus().startsWith("00") || remark.gqlStatus().startsWith("02")) continue;
        System.err.println("Neo4j remarks on: " + query + "\n" + remark);
        System.exit(1);
      }
      return rows;
    }
  }

  // As a user runs it, from a process of its own over Bolt.
  static void shell(int port, Path script) throws Exception {
    Process process = new ProcessBuilder(System.getProperty("java.home") + "/bin/java", "-cp",
        System.getProperty("java.class.path"), "org.neo4j.shell.Main", "-a", "bolt://127.0.0.1:" + port,
        "--non-interactive", "--format", "plain", "-f", script.toString())
        .redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes());
    int status = process.waitFor();
    if (status != 0 || !said.isBlank()) {
      System.err.println("cypher-shell -f " + script + " ended with " + status + " and said:\n" + said);
      System.exit(1);
    }
    System.out.println("cypher-shell ran " + script.getFileName() + " without a message");
  }

  static Object plain(Object value) {
    return value == null || value instanceof Number || value instanceof String ? value : value.toString();
  }

  static Map<String, Object> answers(GraphDatabaseService database, Path folder) throws Exception {
    Map<String, Object> answers = new TreeMap<>();
    for (File file : folder.toFile().listFiles((d, name) -> name.endsWith(".cypher"))) {
      List<String> columns;
      List<List<Object>> rows = new ArrayList<>();
      try (Transaction transaction = database.beginTx();
          Result result = transaction.execute(Files.readString(file.toPath()))) {
        columns = result.columns();
        while (result.hasNext()) {
          Map<String, Object> row = result.next();
          rows.add(columns.stream().map(c -> plain(row.get(c))).collect(ArrayList::new, ArrayList::add, ArrayList::addAll));
        }
      }
      Map<String, Object> answer = new LinkedHashMap<>();
      answer.put("columns", columns);
      answer.put("rows", rows);
      answers.put(file.getName().replace(".cypher", ""), answer);
    }
    return answers;
  }

  static Map<String, Object> contents(GraphDatabaseService database, String name) {
    Map<String, Object> contents = new TreeMap<>();
    contents.put("entities", ask(database, "MATCH (e:Entity) RETURN e.id AS id, e." + name + " AS name, labels(e) AS labels"));
    contents.put("relations", ask(database, "MATCH ()-[r]->() RETURN type(r) AS type, count(r) AS count ORDER BY type"));
    contents.put("nodes", ask(database, "MATCH (n) RETURN count(n) AS count").get(0).get("count"));
    contents.put("weights", ask(database, "MATCH (:Entity)-[r]->(:Entity) WHERE r.weight > 0 RETURN sum(r.weight) AS sum").get(0).get("sum"));
    return contents;
  }

  // The server's threads would outlive an exception.
  public static void main(String[] arguments) {
    try {
      run(arguments);
      System.exit(0);
    } catch (Throwable problem) {
      problem.printStackTrace();
      System.exit(1);
    }
  }

  static void run(String[] arguments) throws Exception {
    Path home = Path.of(arguments[0]).toAbsolutePath();
    Path graph = Path.of(arguments[1]).toAbsolutePath();
    String mode = arguments[2];
    DatabaseManagementService service = new DatabaseManagementServiceBuilder(home)
        .setConfig(BoltConnector.enabled, true)
        .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", 0))
        .setConfig(GraphDatabaseSettings.auth_enabled, false)
        .setConfig(GraphDatabaseSettings.load_csv_file_url_root, graph)
        .setConfig(GraphDatabaseSettings.procedure_unrestricted, List.of("apoc.*"))
        .setConfig(GraphDatabaseSettings.pagecache_memory, 64L << 20)
        .build();
    GraphDatabaseService database = service.database("neo4j");
    int port = ((GraphDatabaseAPI) database).getDependencyResolver().resolveDependency(ConnectorPortRegister.class)
        .getLocalAddress(ConnectorType.BOLT).getPort();
    Map<String, Object> found = new TreeMap<>();
    if (mode.equals("load")) {
      shell(port, graph.resolve("neo4j-load.cypher"));
      // Run again, it must change nothing; once is enough to know.
      if (Files.exists(graph.resolve("expected.json"))) shell(port, graph.resolve("neo4j-load.cypher"));
      ask(database, "CALL db.awaitIndexes(60)");
      found.put("fulltext", ask(database, "CALL db.index.fulltext.queryNodes('entity_names', '云澜 OR 云南') YIELD node "
          + "RETURN count(node) AS count").get(0).get("count"));
    }
    if (mode.equals("apoc")) {
      ask(database, "CALL apoc.import.graphml('" + graph.resolve("graph.graphml").toUri() + "', {readLabels: true, storeNodeIds: true})");
    }
    found.putAll(contents(database, mode.equals("apoc") ? "label" : "name"));
    found.put("queries", mode.equals("apoc") ? Map.of() : answers(database, Path.of(arguments[3])));
    new ObjectMapper().writeValue(new File(arguments[4]), found);
    service.shutdown();
  }
}
