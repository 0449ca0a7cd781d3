import java.nio.file.Files;
import java.nio.file.Path;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/**
 * A Neo4j server for tests: `java Neo4jServer.java HOME PORT`. Prints `ready` once it listens, and ends on SIGTERM or
 * when its standard input is closed, so that it does not outlive whoever started it.
 */
public class Neo4jServer {
    public static void main(String[] args) throws Exception {
        var home = Path.of(args[0]);
        var address = new SocketAddress("127.0.0.1", Integer.parseInt(args[1]));
        var service = new DatabaseManagementServiceBuilder(home)
            .setConfig(BoltConnector.enabled, true)
            .setConfig(BoltConnector.listen_address, address)
            .setConfig(GraphDatabaseSettings.auth_enabled, true)
            // Unlike the packaged server, an embedded one reads any file by LOAD CSV unless a folder is named.
            .setConfig(GraphDatabaseSettings.load_csv_file_url_root, Files.createDirectories(home.resolve("import")))
            .build();
        Runtime.getRuntime().addShutdownHook(new Thread(service::shutdown));
        System.out.println("ready");
        while (System.in.read() >= 0) {}
        System.exit(0);
    }
}
