import { REQUEST_LISTS } from "#server/hardship/schema.ts";
import { listAddress } from "../_shell/list-address.ts";

/** First of all who waits for us. */
export const { listIn, addressOf } = listAddress("/admin/hardship", REQUEST_LISTS);
