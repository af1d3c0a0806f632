import { expect, test } from "vitest";
import { db } from "#server/platform/db.ts";
import { Conflict, Forbidden, NotFound } from "#server/platform/errors.ts";
import { archiveReply, changeReply, restoreReply } from "#server/replies/keep.ts";
import { getReply, listReplies } from "#server/replies/replies.ts";
import { createAgent } from "#tests/support/factories.ts";
import { kept, replyWith } from "#tests/support/replies.ts";

const refusals = (attempts: PromiseSettledResult<unknown>[]) =>
  attempts.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));

const inList = async (
  viewer: Parameters<typeof listReplies>[0],
  list: "shared" | "own" | "archived",
  search = "",
) => (await listReplies(viewer, { list, search })).map(({ shortcut }) => shortcut);

const changeOf = (id: string, revision: number, title: string, shortcut: string) => {
  const { isShared: _isShared, ...content } = replyWith({ title, shortcut });
  return { ...content, id, revision };
};

test("leads keep the shared ones for everybody, and each agent their own for themselves", async () => {
  const [lead, agent, colleague] = [
    await createAgent("supervisor", { name: "Ruth Adler" }),
    await createAgent(),
    await createAgent(),
  ];
  const { id } = await kept(lead, { shortcut: "keep-shared" });
  await kept(agent, { shortcut: "keep-own", isShared: false });
  expect(await getReply(agent, id)).toMatchObject({
    isOwn: false,
    mayKeep: false,
    changedBy: "Ruth Adler",
    languages: ["en", "sv"],
    uses: 0,
  });
  expect(await inList(agent, "shared")).toContain("keep-shared");
  expect(await inList(agent, "own")).toEqual(["keep-own"]);
  expect(await inList(colleague, "own")).toEqual([]);
  expect(await inList(agent, "shared", "REFUND way /keep-sh")).toEqual(["keep-shared"]);
  expect(await inList(agent, "shared", "nowhere")).toEqual([]);
});

test("an agent keeps no shared one, and a colleague's own does not exist, not even for an admin", async () => {
  const [lead, agent, admin] = [
    await createAgent("supervisor"),
    await createAgent(),
    await createAgent("admin"),
  ];
  const { id: shared } = await kept(lead, { shortcut: "stranger-shared" });
  const { id: own } = await kept(agent, { shortcut: "stranger-own", isShared: false });
  await expect(kept(agent, { shortcut: "stranger-new" })).rejects.toThrow(Forbidden);
  await expect(changeReply(agent, changeOf(shared, 0, "Mine", "mine"))).rejects.toThrow(Forbidden);
  await expect(archiveReply(agent, shared)).rejects.toThrow(Forbidden);
  await expect(restoreReply(agent, shared)).rejects.toThrow(Forbidden);
  await expect(getReply(admin, own)).rejects.toThrow(NotFound);
  await expect(changeReply(admin, changeOf(own, 0, "Mine", "mine"))).rejects.toThrow(NotFound);
  await expect(archiveReply(admin, own)).rejects.toThrow(NotFound);
});

test("of two who take the same shortcut at once, one wins and one is told", async () => {
  const [lead, agent] = [await createAgent("supervisor"), await createAgent()];
  const both = await Promise.allSettled([
    kept(lead, { shortcut: "race-shared" }),
    kept(lead, { shortcut: "race-shared" }),
  ]);
  expect(refusals(both)).toEqual([expect.objectContaining({ reason: "replies.taken" })]);
  const mixed = await Promise.allSettled([
    kept(lead, { shortcut: "race-mixed" }),
    kept(agent, { shortcut: "race-mixed", isShared: false }),
  ]);
  expect(refusals(mixed)).toEqual([expect.any(Conflict)]);
});

test("two colleagues may have the same shortcut as their own, which then cannot be shared", async () => {
  const [lead, agent, colleague] = [
    await createAgent("supervisor"),
    await createAgent(),
    await createAgent(),
  ];
  await kept(agent, { shortcut: "twice", isShared: false });
  await kept(colleague, { shortcut: "twice", isShared: false });
  await expect(kept(lead, { shortcut: "twice" })).rejects.toMatchObject({
    reason: "replies.takenByColleague",
    values: { shortcut: "twice" },
  });
  const { id } = await kept(lead, { shortcut: "once" });
  await expect(changeReply(lead, changeOf(id, 0, "Once", "twice"))).rejects.toThrow(Conflict);
});

test("of two who change the same one at once, one wins and one is told whose is newer", async () => {
  const lead = await createAgent("supervisor", { name: "Ruth Adler" });
  const { id } = await kept(lead, { shortcut: "stale" });
  const both = await Promise.allSettled([
    changeReply(lead, changeOf(id, 0, "First", "stale")),
    changeReply(lead, changeOf(id, 0, "Second", "stale")),
  ]);
  expect(refusals(both)).toEqual([
    expect.objectContaining({
      reason: "replies.stale",
      values: expect.objectContaining({ name: "Ruth Adler" }),
    }),
  ]);
  expect(await getReply(lead, id)).toMatchObject({ revision: 1 });
});

test("what is archived leaves the list and its shortcut, and comes back while that is free", async () => {
  const lead = await createAgent("supervisor");
  const { id } = await kept(lead, { shortcut: "gone" });
  await Promise.all([archiveReply(lead, id), archiveReply(lead, id)]);
  expect(await inList(lead, "shared")).not.toContain("gone");
  expect(await inList(lead, "archived")).toContain("gone");
  await expect(changeReply(lead, changeOf(id, 1, "Gone", "gone"))).rejects.toMatchObject({
    reason: "replies.archived",
  });
  await restoreReply(lead, id);
  expect(await inList(lead, "shared")).toContain("gone");
  await archiveReply(lead, id);
  await kept(lead, { shortcut: "gone" });
  await expect(restoreReply(lead, id)).rejects.toMatchObject({ reason: "replies.taken" });
});

test("nobody has more than a hundred of their own, also when two come at once", async () => {
  const agent = await createAgent();
  const at = new Date();
  await db.savedReply.createMany({
    data: Array.from({ length: 99 }, (_, index) => ({
      ownerId: agent.id,
      title: `Reply ${index}`,
      shortcut: `many-${index}`,
      texts: { en: "Hi" },
      createdAt: at,
      changedAt: at,
      changedById: agent.id,
    })),
  });
  const both = await Promise.allSettled([
    kept(agent, { shortcut: "hundred", isShared: false }),
    kept(agent, { shortcut: "hundred-and-one", isShared: false }),
  ]);
  expect(refusals(both)).toEqual([
    expect.objectContaining({ reason: "replies.tooMany", values: { count: 100, kind: "own" } }),
  ]);
});
