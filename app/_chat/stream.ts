type Handlers = {
  started: () => void;
  /** It will try again by itself. */
  broke: () => void;
  /** It will not: ended by the server, which may answer later. */
  over: () => void;
  /** The server answered, and would say the same again. */
  refused: () => void;
};

type Stream = {
  /** Opens one subscription. @returns what closes it. */
  open: (on: Handlers) => () => void;
  up: () => void;
  down: () => void;
  stopped: () => void;
};

/** The old stream overlaps the new one for this long, so that nothing falls between the two. */
const OVERLAP_MS = 300;
const LONGEST_WAIT_MS = 10_000;

/** Keeps exactly one stream open, whatever happens to it, unless the server refuses it. */
export function keepStream({ open, up, down, stopped }: Stream) {
  let close: (() => void) | null = null;
  let failures = 0;
  let generation = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function reopen() {
    clearTimeout(timer);
    const own = (generation += 1);
    const closeFormer = close;
    const onlyNow = (run: () => void) => () => void (own === generation && run());

    close = open({
      started() {
        setTimeout(() => closeFormer?.(), OVERLAP_MS);
        onlyNow(up)();
        failures = 0;
      },
      broke: onlyNow(down),
      over: onlyNow(() => {
        down();
        failures += 1;
        const wait = Math.min(250 * 2 ** failures, LONGEST_WAIT_MS);
        timer = setTimeout(reopen, wait * (0.75 + Math.random() / 2));
      }),
      refused: onlyNow(stopped),
    });
  }

  return {
    reopen,
    /** The line was cut for sure: what hangs on the old stream is worth nothing. */
    restart() {
      close?.();
      close = null;
      reopen();
    },
    stop() {
      generation += 1;
      clearTimeout(timer);
      close?.();
    },
  };
}
