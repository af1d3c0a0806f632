import { COMPLAINT_LISTS } from "#server/complaints/schema.ts";
import { listAddress } from "../_shell/list-address.ts";

/** First of all who waits for us. */
export const { listIn, addressOf } = listAddress("/admin/complaints", COMPLAINT_LISTS);
