import { APPLICATION_LISTS } from "#server/applications/schema.ts";
import { listAddress } from "../_shell/list-address.ts";

/** First of all who has just applied. */
export const { listIn, addressOf } = listAddress("/admin/applications", APPLICATION_LISTS);
