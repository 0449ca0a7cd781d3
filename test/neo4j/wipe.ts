/** The test server as it was at first: without data and constraints. */

import neo4j from "neo4j-driver";
import type { LeasedServer } from "./lease.ts";

export async function wipeNeo4j({ url, login }: LeasedServer): Promise<void> {
  const driver = neo4j.driver(url, neo4j.auth.basic(login.user!, login.password!));
  const session = driver.session(login.database === undefined ? {} : { database: login.database });
  try {
    await session.run("MATCH (n) CALL { WITH n DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS");
    const { records } = await session.run("SHOW CONSTRAINTS YIELD name RETURN name");
    for (const record of records) await session.run(`DROP CONSTRAINT \`${record.get("name")}\``);
  } finally {
    await session.close();
    await driver.close();
  }
}
