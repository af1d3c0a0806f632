import { useSecret } from "#server/platform/secrets.ts";

/** What signs the links in mails, anew for each file. Tests with a process of their own set one, or go without. */
useSecret("a secret of the tests, long enough for all of them");
