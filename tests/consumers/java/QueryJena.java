// SPDX-License-Identifier: Apache-2.0
// Jena's ARQ answers the SPARQL queries of a folder, through a Fuseki server on loopback that it starts:
// GRAPH.ttl QUERY_DIR OUT.json.
import java.io.ByteArrayInputStream;
import java.io.File;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFactory;
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

  // The answer is read to its last byte: a client that leaves after its last row may leave while the server still writes, which warns of it.
  static ResultSet ask(HttpClient client, URI dataset, Path query) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(dataset).header("Content-Type", "application/sparql-query")
        .header("Accept", "application/sparql-results+json").POST(HttpRequest.BodyPublishers.ofFile(query)).build();
    HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    if (response.statusCode() != 200) throw new IllegalStateException(query + ": status " + response.statusCode());
    return ResultSetFactory.fromJSON(new ByteArrayInputStream(response.body()));
  }

  public static void main(String[] arguments) throws Exception {
    FusekiServer server = FusekiServer.create().port(0).loopback(true).add("/yuantu", DatasetFactory.createTxnMem()).build();
    server.start();
    JsonObject queries = new JsonObject();
    URI dataset = URI.create("http://127.0.0.1:" + server.getPort() + "/yuantu");
    HttpClient client = HttpClient.newHttpClient();
    try (RDFConnection connection = RDFConnection.connect(dataset.toString())) {
      connection.load(arguments[0]);
      System.out.println("Fuseki holds " + connection.fetch().size() + " statements");
      for (File file : new File(arguments[1]).listFiles((d, name) -> name.endsWith(".rq"))) {
        ResultSet answer = ask(client, dataset, file.toPath());
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
    server.stop();
    JsonObject all = new JsonObject();
    all.put("queries", queries);
    Files.writeString(Path.of(arguments[2]), JSON.toStringFlat(all));
    System.out.println(queries.size() + " queries answered");
    System.exit(0);
  }
}
