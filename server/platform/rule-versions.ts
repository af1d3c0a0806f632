import { audit } from "./audit.ts";
import { now } from "./clock.ts";
import { db, type Tx } from "./db.ts";
import { Conflict } from "./errors.ts";
import type { Viewer } from "./viewer.ts";

const VERSIONS = 10;

type Rules = Record<string, number | string | boolean>;

type Stored<R extends Rules> = R & { version: number; setBy: { name: string }; setAt: Date };

export type RulesVersion<R extends Rules> = {
  version: number;
  setBy: string;
  setAt: string;
  rules: R;
  /** What was in force until then. */
  before: R;
};

/** Version 0 are the defaults, which nobody has set. The newest of the last versions comes first. */
export type RulesView<R extends Rules> = {
  version: number;
  rules: R;
  versions: RulesVersion<R>[];
};

/**
 * Rules that admins edit, each version a row that is never changed: the highest is in force.
 * `create` answers with how many rows it has made: none when somebody else was first with that version.
 */
type Kind<R extends Rules> = {
  names: readonly (keyof R & string)[];
  defaults: R;
  action: string;
  newest: (tx: Tx, most: number) => Promise<Stored<R>[]>;
  create: (tx: Tx, row: R & { version: number; setById: string; setAt: Date }) => Promise<number>;
};

export function versionedRules<R extends Rules>({
  names,
  defaults,
  action,
  newest,
  create,
}: Kind<R>) {
  const rulesOf = (row: R | undefined): R => {
    if (!row) return defaults;
    return names.reduce((rules, name) => ({ ...rules, [name]: row[name] }), defaults);
  };
  const inForce = async (tx: Tx = db) => rulesOf((await newest(tx, 1))[0]);

  async function view(): Promise<RulesView<R>> {
    const rows = await newest(db, VERSIONS + 1);
    return {
      version: rows[0]?.version ?? 0,
      rules: rulesOf(rows[0]),
      versions: rows.slice(0, VERSIONS).map((row, place) => ({
        version: row.version,
        setBy: row.setBy.name,
        setAt: row.setAt.toISOString(),
        rules: rulesOf(row),
        before: rulesOf(rows[place + 1]),
      })),
    };
  }

  /**
   * What is in force already stays as it is, so that a click whose answer was lost can be repeated.
   * @param version of the rules that the viewer has seen
   * @throws Conflict when somebody has set others meanwhile; of two at once, the row decides
   */
  async function set(viewer: Viewer, rules: R, version: number) {
    await db.$transaction(async (tx) => {
      const [last] = await newest(tx, 1);
      const current = rulesOf(last);
      if (names.every((name) => current[name] === rules[name])) return;
      if (version !== (last?.version ?? 0)) throw new Conflict("rules.changedMeanwhile");
      const next = { ...rules, version: version + 1 };
      const made = await create(tx, { ...next, setById: viewer.id, setAt: now() });
      if (made === 0) throw new Conflict("rules.changedMeanwhile");
      await audit(tx, viewer, { action, details: next });
    });
    return view();
  }

  return { inForce, view, set };
}
