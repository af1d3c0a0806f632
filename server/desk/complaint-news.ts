import { registerComplaintHooks } from "#server/complaints/complaint-hooks.ts";
import { notifyDesks } from "#server/conversations/topics.ts";
import { tellChanged } from "./customer-news.ts";

/** What becomes of a complaint shows on its customer's pages and, beside the cases, in the list of staff. */
export function openComplaintNews() {
  registerComplaintHooks({
    notify(customerId) {
      notifyDesks({ changed: "cases" });
      void tellChanged(customerId);
    },
  });
}
