import { defineConfig } from "prisma/config";

// The CLI would fetch an engine from outside; generate, validate and format need none.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({
  schema: "../prisma/schema.prisma",
  migrations: { path: "../prisma/migrations" },
  datasource: { url: process.env.DATABASE_URL ?? "postgresql://localhost/kindline" },
});
