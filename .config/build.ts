import { prepareClient, preparePages } from "#server/boot/prepare.ts";

/** What a first start would make, made beforehand: the database client and the pages. */
await prepareClient();
await preparePages(new AbortController().signal);
