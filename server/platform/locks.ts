import type { Tx } from "./db.ts";

/** When very many come at once, waiting a little longer is better than being turned away. */
export const LOCK_TIMEOUT = { maxWait: 15_000, timeout: 15_000 };

/** All advisory locks of the program stand in this file, so that no two mean the same number. One a database: */
export const DATABASE_LOCKS = { migrations: 7305, rights: 7306, seed: 7307 } as const;

/** One a sweep, by its name. */
export const SWEEP_LOCK = "hashtext('sweep'), hashtext($1)";

/** One a person: what their id is hashed with. */
const PERSON_LOCKS = {
  availability: 2,
  feedback: 3,
  auditList: 7,
  methods: 8,
  files: 9,
  privacy: 21,
  spending: 13,
  profile: 15,
  shifts: 23,
  insights: 28,
} as const;

/** Until the COMMIT; in the order of their ids, so that two who want the same ones do not wait for each other. */
export const lockPeople = (
  tx: Pick<Tx, "$executeRaw">,
  lock: keyof typeof PERSON_LOCKS,
  ids: string[],
) =>
  tx.$executeRaw`
    select pg_advisory_xact_lock(hashtextextended(id, ${PERSON_LOCKS[lock]}::bigint))
    from (select unnest(${ids}::text[]) as id order by 1) sorted`;

/** What has no row yet is locked by its name. */
const NAME_LOCKS = {
  feedRequest: 10,
  merchant: 11,
  customer: 12,
  decline: 14,
  article: 22,
  plannedWeek: 24,
  // Taken by the trigger that keeps shortcuts distinct.
  replyShortcut: 25,
  savedReplies: 26,
  application: 27,
} as const;

export const lockNames = (
  tx: Pick<Tx, "$executeRaw">,
  lock: keyof typeof NAME_LOCKS,
  names: string[],
) =>
  tx.$executeRaw`
    select pg_advisory_xact_lock(hashtextextended(name, ${NAME_LOCKS[lock]}::bigint))
    from (select unnest(${names}::text[]) as name order by 1) sorted`;

export const lockStaff = (tx: Tx) =>
  tx.$executeRaw`select pg_advisory_xact_lock(hashtext('staff'))`;

export const lockRow = (tx: Tx, table: "callback" | "conversation", id: string) =>
  tx.$queryRawUnsafe(`select 1 from ${table} where id = $1::uuid for update`, id);
