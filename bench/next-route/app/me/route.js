import { callerFor } from "../caller.js";

export async function GET(request) {
  const caller = await callerFor(request);
  return Response.json(await caller.people.me());
}
