/** Staff are known to customers by their first names. */
export const firstName = (name: string) => name.trim().split(/\s+/u)[0] ?? name;
