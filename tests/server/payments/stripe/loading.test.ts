import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Stripe } from "stripe";
import { expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "../../../..");
const FOLDER = join("server", "payments", "stripe");
const STATIC =
  /^(?:import|export)\s(?!type\s)[^;]*?"(?:stripe|[^"]*payments\/stripe\/[^"]*|\.\/stripe\/[^"]*)"/gmu;

const imports = (file: string) => readFileSync(join(ROOT, file), "utf8").match(STATIC) ?? [];

test("whoever has no key for it loads nothing of Stripe", () => {
  const files = globSync("{server,app,prisma}/**/*.{ts,tsx}", { cwd: ROOT });
  const inside = files.filter((file) => file.startsWith(FOLDER));
  expect(inside.flatMap(imports).length).toBeGreaterThan(0);
  expect(files.filter((file) => !inside.includes(file) && imports(file).length > 0)).toEqual([]);
});

test("the page that says how to connect it names its version and every event that is heard", () => {
  const said = readFileSync(join(ROOT, "docs/stripe.md"), "utf8");
  const heard = readFileSync(join(ROOT, FOLDER, "notices.ts"), "utf8").matchAll(
    /case "([\w.]+)"/gu,
  );
  const names = [...heard].map(([, name = ""]) => name);
  expect(names.length).toBeGreaterThan(5);
  for (const name of [...names, Stripe.API_VERSION]) expect(said).toContain(`\`${name}\``);
});
