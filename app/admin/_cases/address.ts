import { CASE_LISTS } from "#server/cases/schema.ts";
import { listAddress } from "../_shell/list-address.ts";

/** First of all what we have to do ourselves. */
export const { listIn, addressOf } = listAddress("/admin/cases", CASE_LISTS);
