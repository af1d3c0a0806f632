import cluster, { type Worker } from "node:cluster";

const ALL_ARE_UP = "all are up";

let areUp = cluster.isPrimary;

/** Of several processes the first that listens is not the whole program: it is up when all of them are. */
export const areAllUp = () => areUp;

export function tellAllAreUp(worker: Worker) {
  if (worker.isConnected()) worker.send(ALL_ARE_UP, ignoreOneThatDied);
}

/** Its end is heard, and seen to, elsewhere. */
const ignoreOneThatDied = () => {};

/** For a worker, before it listens. */
export function hearThatAllAreUp() {
  process.on("message", (message) => {
    if (message === ALL_ARE_UP) areUp = true;
  });
}
