// SPDX-License-Identifier: Apache-2.0
// Jena's ARQ answers the SPARQL queries of a folder, through a Fuseki server on loopback that it starts:
// GRAPH.ttl QUERY_DIR OUT.json.
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonNull;
import org.apache.jena.atlas.json.JsonNumber;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonString;
import org.apache.jena.atlas.json.JsonValue;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdfconnection.RDFConnection;

public class QueryJena {
  static JsonValue plain(RDFNode node) {
    if (node == null) return JsonNull.instance;
    if (node.isLiteral() && node.asLiteral().getValue() instanceof Number) {
      return JsonNumber.valueDecimal(node.asLiteral().getLexicalForm());
    }
    return new JsonString(node.isLiteral() ? node.asLiteral().getLexicalForm() : node.toString());
  }

  public static void main(String[] arguments) throws Exception {
    FusekiServer server = FusekiServer.create().port(0).loopback(true).add("/yuantu", DatasetFactory.createTxnMem()).build();
    server.start();
    JsonObject queries = new JsonObject();
    try (RDFConnection connection = RDFConnection.connect("http://127.0.0.1:" + server.getPort() + "/yuantu")) {
      connection.load(arguments[0]);
      System.out.println("Fuseki holds " + connection.fetch().size() + " statements");
      for (File file : new File(arguments[1]).listFiles((d, name) -> name.endsWith(".rq"))) {
        try (QueryExecution execution = connection.query(Files.readString(file.toPath()))) {
          ResultSet answer = execution.execSelect();
          JsonArray columns = new JsonArray();
          answer.getResultVars().forEach(columns::add);
          JsonArray rows = new JsonArray();
          answer.forEachRemaining(solution -> {
            JsonArray row = new JsonArray();
            answer.getResultVars().forEach(name -> row.add(plain(solution.get(name))));
            rows.add(row);
          });
          JsonObject both = new JsonObject();
          both.put("columns", columns);
          both.put("rows", rows);
          queries.put(file.getName().replace(".rq", ""), both);
        }
      }
    }
    server.stop();
    JsonObject all = new JsonObject();
    all.put("queries", queries);
    Files.writeString(Path.of(arguments[2]), JSON.toStringFlat(all));
    System.out.println(queries.size() + " queries answered");
    System.exit(0);
  }
}
