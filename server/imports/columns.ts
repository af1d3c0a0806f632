import { z } from "zod";

export type Column = {
  /** "plan.instalments.dueOn" */
  name: string;
  /** Without the list that it is in. */
  path: string[];
  /** "plan.instalments": each line adds one to it. */
  list: string | null;
  type: "text" | "integer" | "boolean";
  isRequired: boolean;
};

type Node = z.core.JSONSchema.BaseSchema;
type Place = { path: string[]; list: string | null; isRequired: boolean };

/** The headings of a file, made of the very schema that reads the same thing from the feed. */
export const columnsOf = (schema: z.ZodType): Column[] =>
  columnsIn(described(schema), { path: [], list: null, isRequired: true });

/** A schema with a name of its own comes as a reference to it. */
function described(schema: z.ZodType): Node {
  const node: Node = z.toJSONSchema(schema, { io: "input" });
  const [named] = Object.values(node.$defs ?? {});
  return node.$ref && named ? named : node;
}

function columnsIn(node: Node, { path, list, isRequired }: Place): Column[] {
  return Object.entries(node.properties ?? {}).flatMap(([field, property]) => {
    // No schema of the feed is a mere true or false.
    const child = property as Node;
    const isHere = isRequired && (node.required ?? []).includes(field);
    const place = { path: [...path, field], list, isRequired: isHere };
    if (child.type === "object") return columnsIn(child, place);
    if (child.type === "array") {
      const all = place.path.join(".");
      return columnsIn(child.items as Node, { path: [], list: all, isRequired: isHere });
    }
    const name = list ? `${list}.${field}` : place.path.join(".");
    return [{ name, path: place.path, list, type: typeOf(child), isRequired: isHere }];
  });
}

function typeOf({ type, anyOf = [] }: Node): Column["type"] {
  const types = [type, ...anyOf.map((one) => (one as Node).type)];
  if (types.includes("integer") || types.includes("number")) return "integer";
  return types.includes("boolean") ? "boolean" : "text";
}

export type Fault = { unknown: string[] } | { missing: string[] } | { twice: string[] };

/** @returns what is wrong with the first line of a file, or null */
export function faultIn(headings: string[], columns: Column[]): Fault | null {
  const unknown = headings.filter((heading) => !columns.some(({ name }) => name === heading));
  if (unknown.length > 0) return { unknown };
  const twice = headings.filter((heading, index) => headings.indexOf(heading) !== index);
  if (twice.length > 0) return { twice };
  const missing = columns
    .filter(({ name, isRequired }) => isRequired && !headings.includes(name))
    .map(({ name }) => name);
  return missing.length > 0 ? { missing } : null;
}
