/**
 * JSON knows no dates; by their names `at` and all that end in At and On are some. They are put into what was read,
 * as a copy of each object costs as much again as reading it.
 */
export function withDates(value: unknown): unknown {
  if (Array.isArray(value)) value.forEach(withDates);
  else if (value !== null && typeof value === "object") {
    const parts = value as Record<string, unknown>;
    for (const name in parts) {
      const part = parts[name];
      if (typeof part !== "string") withDates(part);
      else if (isDate(name)) parts[name] = new Date(part);
    }
  }
  return value;
}

const isDate = (name: string) => name === "at" || name.endsWith("At") || name.endsWith("On");
