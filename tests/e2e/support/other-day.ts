/*
 * Loaded into the program before it starts: its clock goes at its usual pace, but shows another day.
 */
const TrueDate = Date;

/** Programs that this one starts inherit the wish to load this file. */
if (process.argv[1]?.endsWith("main.ts")) turnTo(new TrueDate(process.env.E2E_STARTS_AT ?? ""));

function turnTo(start: Date) {
  const offset = start.getTime() - TrueDate.now();
  const now = () => TrueDate.now() + offset;
  globalThis.Date = new Proxy(TrueDate, {
    construct: (target, given, newTarget) =>
      Reflect.construct(target, given.length === 0 ? [now()] : given, newTarget),
    get: (target, name, receiver) => (name === "now" ? now : Reflect.get(target, name, receiver)),
  });
}
