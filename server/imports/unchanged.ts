/** @returns whether each field of what is told is so already */
export const isUnchanged = <Told extends object>(told: Told, row: Told) =>
  (Object.keys(told) as (keyof Told)[]).every((field) => told[field] === row[field]);
