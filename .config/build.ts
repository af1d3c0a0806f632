import { prepareClient, prepareModels, preparePages } from "#server/boot/prepare.ts";

/** What a first start would make, made beforehand: the database client, what the assistant has learned, and the pages. */
await prepareClient();
await prepareModels();
await preparePages(new AbortController().signal);
