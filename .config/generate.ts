import { prepareClient } from "#server/boot/prepare.ts";

/** Types and tests need the database client before the program has ever been started. */
await prepareClient();
