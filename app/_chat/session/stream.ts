/** What became of one attempt to open the stream. */
export type Handlers = {
  started: () => void;
  /** It was heard, if only to say that it is there. */
  heard: () => void;
  /** Cut or ended: this attempt brings nothing more. */
  over: () => void;
  /** The server answered, and would say the same again. */
  refused: () => void;
};

type Stream = {
  /** Makes one attempt. @returns what closes it. */
  open: (on: Handlers) => () => void;
  up: () => void;
  /** @param silent nobody closed it: whatever else hangs on this line hangs for good. */
  down: (silent: boolean) => void;
  /** The server refused, and nothing is tried until somebody asks for another. */
  stopped: () => void;
};

type Attempt = { close: () => void };

/** The old stream overlaps the new one for this long, so that nothing falls between the two. */
const OVERLAP_MS = 300;
/** After a break, whoever shares the stream has this long to say what it has to bring. */
const GATHER_MS = 50;
const LONGEST_WAIT_MS = 10_000;
/** The server is heard every five seconds. */
const SILENCE_MS = 7_500;
/**
 * On a line that has died silently the browser still holds its idle connections for good ones, and takes one of them
 * for each attempt: as many as a browser has, side by side, come past the dead ones.
 */
const HURRIED_MS = 700;
const MOST_HURRIED = 6;
const PATIENCE_MS = 3_000;
const MOST_PATIENT = 2;

/** Keeps exactly one stream open, whatever happens to it, unless the server refuses it. */
export function createStream({ open, up, down, stopped }: Stream) {
  let current: Attempt | null = null;
  const trying = new Set<Attempt>();
  let failures = 0;
  let hurries = 0;
  let next: ReturnType<typeof setTimeout> | undefined;
  let silence: ReturnType<typeof setTimeout> | undefined;

  function attempt() {
    if (hurries > 0) hurries -= 1;
    else for (const old of [...trying].slice(0, -(MOST_PATIENT - 1))) old.close();
    const one: Attempt = { close: () => trying.delete(one) };
    trying.add(one);
    again(hurries > 0 ? HURRIED_MS : PATIENCE_MS * Math.min(trying.size, MOST_PATIENT));
    const close = open({
      started: () => trying.has(one) && win(one),
      heard: () => one === current && listen(),
      over: () => lose(one),
      refused: () => refuse(one),
    });
    one.close = () => {
      trying.delete(one);
      close();
    };
  }

  function win(one: Attempt) {
    const former = current;
    trying.delete(one);
    current = one;
    for (const other of trying) other.close();
    if (former) setTimeout(former.close, OVERLAP_MS);
    clearTimeout(next);
    failures = 0;
    hurries = 0;
    listen();
    up();
  }

  function listen() {
    clearTimeout(silence);
    silence = setTimeout(hurry, SILENCE_MS, true);
  }

  function lose(one: Attempt) {
    if (one === current) return fall();
    if (!trying.delete(one) || trying.size > 0) return;
    failures += 1;
    again(waitAfter(failures));
  }

  /** What a former stream is refused says nothing of its successor. */
  function refuse(one: Attempt) {
    if (one !== current && !trying.delete(one)) return;
    if (trying.size > 0 || (current && one !== current)) return;
    closeAll();
    stopped();
  }

  function fall() {
    closeAll();
    failures += 1;
    again(waitAfter(failures));
    down(false);
  }

  function hurry(silent: boolean) {
    closeAll();
    hurries = MOST_HURRIED;
    again(GATHER_MS);
    down(silent);
  }

  function again(ms: number) {
    clearTimeout(next);
    next = setTimeout(attempt, ms);
  }

  function closeAll() {
    clearTimeout(next);
    clearTimeout(silence);
    const all = [...trying, ...(current ? [current] : [])];
    current = null;
    for (const one of all) one.close();
  }

  return {
    /** Another one, with other contents. Until it is there the former one stays. */
    reopen: attempt,
    /** The line was cut for sure: what hangs on the old stream is worth nothing. */
    restart: () => hurry(false),
    stop: closeAll,
  };
}

/** A server that starts anew is found within a second or two; one that stays away is not asked to death. */
function waitAfter(failures: number) {
  const quick = Math.min(250 * 2 ** failures, 1_500);
  const wait = failures <= 6 ? quick : Math.min(quick * 2 ** (failures - 6), LONGEST_WAIT_MS);
  return wait * (0.75 + Math.random() / 2);
}
