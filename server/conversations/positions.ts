export type Position = { id: string; seq: number };

/** Whoever follows nothing yet, as a desk just opened, gets frames too, and no frame may go without an id. */
const NOWHERE = "-";

/** The id of a frame says how far each conversation has been seen, so that one stream resumes them all. */
export const encodePositions = (positions: Iterable<Position>) =>
  Array.from(positions, ({ id, seq }) => `${id}:${seq}`).join(",") || NOWHERE;

export function decodePositions(text: string): Position[] {
  return text.split(",").flatMap((part) => {
    const [id, seq] = part.split(":");
    const number = Number(seq);
    return id && UUID.test(id) && Number.isSafeInteger(number) && number >= 0
      ? [{ id, seq: number }]
      : [];
  });
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function furthest(asked: Position[], resumed: Position[]): Position[] {
  const seen = new Map<string, number>();
  for (const { id, seq } of [...asked, ...resumed]) seen.set(id, Math.max(seq, seen.get(id) ?? 0));
  return Array.from(seen, ([id, seq]) => ({ id, seq })).slice(0, MOST);
}

const MOST = 30;
