import { notifyDesks } from "#server/conversations/topics.ts";
import { registerRefundHooks } from "#server/payments/refund-hooks.ts";
import { queueFailedMail, queueMadeMail } from "#server/refunds/mails.ts";
import { tellChanged } from "./customer-news.ts";

/** Money that goes back stands in the customer's mailbox and on their pages, and in the list of staff. */
export function openRefundNews() {
  registerRefundHooks({
    made: queueMadeMail,
    failed: queueFailedMail,
    changed: (customerId) => {
      notifyDesks({ changed: "refunds" });
      void tellChanged(customerId);
    },
  });
}
