/** What the server fills in, as it is written in a text: "{{customer}}". */
export const VARIABLES = ["customer", "agent", "amount", "due", "merchant", "company"] as const;
export type Variable = (typeof VARIABLES)[number];

export type Values = Record<Variable, string | null>;

export const isAboutPayment = (text: string) =>
  variablesIn(text).some((name) => name === "amount" || name === "due" || name === "merchant");

const WRITTEN = /\{\{\s*([^{}]*?)\s*\}\}/gu;

export const written = (variable: Variable) => `{{${variable}}}`;

const isVariable = (name: string): name is Variable => VARIABLES.some((one) => one === name);

const namesIn = (text: string) => [
  ...new Set([...text.matchAll(WRITTEN)].map(([, name = ""]) => name)),
];

export const variablesIn = (text: string) => namesIn(text).filter(isVariable);

/** What looks like a variable and is none would reach a customer as it stands. */
export function unknownIn(text: string): string[] {
  const unknown = namesIn(text).filter((name) => !isVariable(name));
  const rest = text.replaceAll(WRITTEN, "");
  return [...unknown.map((name) => `{{${name}}}`), ...(rest.match(/\{\{|\}\}/gu) ?? [])];
}

export const missingIn = (text: string, values: Values) =>
  variablesIn(text).filter((name) => values[name] === null);

export const filled = (text: string, values: Values) =>
  text.replaceAll(WRITTEN, (whole, name: string) => (isVariable(name) && values[name]) || whole);

/** For those who only look at it: what has no value yet is called by its name, "[Next amount]". */
export const named = (text: string, nameOf: (variable: Variable) => string) =>
  text.replaceAll(WRITTEN, (whole, name: string) =>
    isVariable(name) ? `[${nameOf(name)}]` : whole,
  );
