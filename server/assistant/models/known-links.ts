import { HeldBack } from "./held-back.ts";
import { settings } from "#server/platform/settings.ts";

const ADDRESS = /https?:\/\/[^\s<>"'()[\]]*/giu;
const END = /[.,;:!?…]+$/u;
/** What may become one when more is said. */
const UNFINISHED = /(?:h|ht|htt|https?:?|https?:\/|https?:\/\/[^\s<>"'()[\]]*)$/iu;

/**
 * Leaves out addresses that are neither ours nor in what the model was given: a shop's words, or whoever runs a
 * model, could else lead a customer who trusts our assistant to a page that looks like ours.
 */
export class KnownLinks extends HeldBack {
  /** How many were. */
  leftOut = 0;
  readonly #given: () => string;

  /** @param given what the tools have found so far */
  constructor(given: () => string) {
    super();
    this.#given = given;
  }

  protected endOf(text: string) {
    return UNFINISHED.exec(text)?.index ?? text.length;
  }

  protected checked(text: string) {
    return text.replace(ADDRESS, (said) => {
      const address = said.replace(END, "");
      if (this.#isKnown(address)) return said;
      this.leftOut += 1;
      return `…${said.slice(address.length)}`;
    });
  }

  #isKnown(address: string) {
    const isOurs = URL.canParse(address) && new URL(address).origin === settings().origin;
    return (
      isOurs ||
      this.#given()
        .split(/[\s<>"'()[\]]+/u)
        .includes(address)
    );
  }
}
