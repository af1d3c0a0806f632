import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openSchemaEngine } from "./schema-engine.ts";

const SCHEMA = join(import.meta.dirname, "../schema.prisma");

/**
 * @param url a migrated database.
 * @returns the SQL that brings it to what schema.prisma says, or null when it is there already.
 */
export async function diffToSchema(url: string, content = readFileSync(SCHEMA, "utf8")) {
  const files = [{ path: "schema.prisma", content }];
  const { engine, close } = await openSchemaEngine(url, content);
  try {
    const { exitCode, stdout } = await engine.diff({
      from: { tag: "schemaDatasource", files, configDir: "." },
      to: { tag: "schemaDatamodel", files },
      script: true,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    });
    return exitCode === 0 ? null : stdout;
  } finally {
    await close();
  }
}
