import { Logger, runMigrations } from "graphile-worker";
import { log } from "./log.ts";

/** The queue's own tables, made by who owns the database; safe to ask for at each start. */
export const migrateJobs = (url: string) =>
  runMigrations({ connectionString: url, logger: quietly });

export const quietly = new Logger((scope) => (level, message) => {
  if (level === "error") log.error({ task: scope.taskIdentifier, job: scope.jobId }, message);
  else if (level === "warning") log.warn(scope, message);
  else log.debug(scope, message);
});
