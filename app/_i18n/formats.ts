/** What a word such as `short` in "{at, time, short}" stands for: a precompiled message does not know it by itself. */
export const formats = {
  dateTime: { short: { timeStyle: "short" } },
} as const;
