/** As people call each other; staff are known to customers by it alone. */
export const firstName = (name: string) => name.trim().split(/\s+/u)[0] ?? name;
