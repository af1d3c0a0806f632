import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { PrismaPg } from "@prisma/adapter-pg";
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlQuery,
} from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import { Pool, type QueryArrayConfig, type QueryArrayResult } from "pg";

const INTERNAL_CHAR = 18;
const TEXT = 25;

/** Prisma's schema engine in this process: its binary would have to be fetched from outside the npm registry. */
export async function openSchemaEngine(url: string, schema: string) {
  await (loading ??= load());
  const pool = new Pool({ connectionString: url });
  const engine = await bindings.SchemaEngine.new(
    { datamodels: [["schema.prisma", schema]] },
    () => {},
    bindMigrationAwareSqlAdapterFactory(new CatalogueReader(pool)),
  );
  return { engine, close: () => pool.end() };
}

/** The generated bindings hold one instance: a second one would pull the memory from under the first. */
let loading: Promise<void> | undefined;

async function load() {
  const registry = { set_message: (panic: string) => console.error(panic) };
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: registry });
  const folder = dirname(fileURLToPath(import.meta.resolve("@prisma/schema-engine-wasm")));
  const { instance } = await WebAssembly.instantiate(
    readFileSync(join(folder, "schema_engine_bg.wasm")),
    // What the engine imports is the same generated file that calls it.
    { "./schema_engine_bg.js": { ...bindings } as WebAssembly.ModuleImports },
  );
  const start = instance.exports.__wbindgen_start;
  bindings.__wbg_set_wasm(instance.exports);
  if (typeof start === "function") start();
}

/**
 * The adapter refuses PostgreSQL's internal "char" type, which the catalogues are full of. Here it reads such a
 * column as text, and the engine is told the type that it expects.
 */
class CatalogueReader extends PrismaPg {
  readonly #characters = new Set<string>();

  constructor(pool: Pool) {
    super(pool);
    const query = pool.query.bind(pool);
    const asText = async (asked: QueryArrayConfig): Promise<QueryArrayResult> => {
      const result = await query(asked);
      for (const field of result.fields.filter(({ dataTypeID }) => dataTypeID === INTERNAL_CHAR)) {
        this.#characters.add(field.name);
        field.dataTypeID = TEXT;
      }
      return result;
    };
    Object.assign(pool, { query: asText });
  }

  override async connect() {
    const adapter = await super.connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    const withCharacters = async (query: SqlQuery) => {
      const result = await queryRaw(query);
      const columnTypes = result.columnTypes.map((type, index) =>
        this.#characters.has(result.columnNames[index] ?? "") ? ColumnTypeEnum.Character : type,
      );
      return { ...result, columnTypes };
    };
    return Object.assign(adapter, { queryRaw: withCharacters });
  }
}
