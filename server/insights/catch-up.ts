import { addUpDueDays } from "./write-days.ts";
import { writeDueFacts } from "./write-facts.ts";

/** Until nothing is due any more. @returns how many days were added up */
export async function catchUp() {
  for (let facts = 1; facts > 0;) facts = await writeDueFacts();
  let all = 0;
  for (let days = 1; days > 0; all += days) days = await addUpDueDays();
  return all;
}
