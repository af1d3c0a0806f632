/**
 * Whole plans in one statement, each as one JSON object: nothing is read twice and nothing multiplied, as joins over
 * its many parts would. Every part is looked up by its plan's or purchase's index.
 */
export const plansSql = (where: string) => `
select json_build_object(
  'id', plan.id,
  'customerId', plan.customer_id,
  'kind', plan.kind,
  'currency', plan.currency,
  'principalMinor', plan.principal_minor,
  'interestMinor', plan.interest_minor,
  'rateBps', plan.rate_bps,
  'openedAt', plan.opened_at,
  'settledAt', plan.settled_at,
  'cancelledAt', plan.cancelled_at,
  'autopay', plan.autopay,
  'autopaySetAt', plan.autopay_set_at,
  'autopayDay', plan.autopay_day,
  'method', (
    select json_build_object('id', id, 'label', label, 'expiresOn', expires_on)
    from payment_method where id = plan.method_id
  ),
  'customer', json_build_object('timeZone', customer.time_zone, 'methods', ${list(
    `json_build_object('label', label, 'expiresOn', expires_on)`,
    `payment_method where customer_id = plan.customer_id and removed_at is null`,
  )}),
  'instalments', ${list(
    `json_build_object(
      'id', instalment.id,
      'number', number,
      'dueOn', due_on,
      'amountMinor', amount_minor,
      'outstandingMinor', booked.outstanding,
      'openedMinor', case when plan.interest_minor > 0 then booked.at_opening else amount_minor end,
      'extensions', ${list(
        `json_build_object('fromOn', from_on, 'toOn', to_on, 'agreedAt', agreed_at, 'cause', cause) order by agreed_at, id`,
        `extension where instalment_id = instalment.id`,
      )},
      'reminders', ${list(
        `json_build_object('kind', kind, 'step', step, 'dueOn', due_on, 'sentAt', sent_at) order by sent_at`,
        `reminder where instalment_id = instalment.id`,
      )}
    ) order by number`,
    `instalment cross join lateral (
      select coalesce(sum(amount_minor), 0) as outstanding,
             coalesce(sum(amount_minor) filter (where transaction_id = any (opening.ids)), 0) as at_opening
      from ledger_entry where instalment_id = instalment.id
    ) booked where plan_id = plan.id`,
  )},
  'moveRules', (
    select json_build_object(
      'mostDays', most_days,
      'timesPerInstalment', times_per_instalment,
      'timesPerPlan', times_per_plan,
      'lateDays', late_days
    ) from move_rules order by version desc limit 1
  ),
  'autopayRules', ${list(
    `json_build_object('setAt', set_at, 'secondTryDays', second_try_days, 'thirdTryDays', third_try_days) order by version`,
    `autopay_rules where version > 0`,
  )},
  'hardships', ${list(
    `json_build_object(
      'requestId', request_id,
      'openedAt', opened_at,
      'endedAt', ended_at,
      'relief', (select relief from hardship_request where id = request_id)
    ) order by opened_at`,
    `hardship where plan_id = plan.id`,
  )},
  'payments', ${list(
    `json_build_object(
      'id', id,
      'instalmentId', instalment_id,
      'amountMinor', amount_minor,
      'savedMinor', saved_minor,
      'method', method,
      'createdAt', created_at,
      'settledAt', settled_at,
      'failedAt', failed_at,
      'failure', failure,
      'chargeId', charge_id,
      'asksForProof', exists (select from charge where charge.id = charge_id and proof_url is not null),
      'isAutomatic', exists (select from charge where charge.id = charge_id and automatic)
    ) order by created_at`,
    `payment where plan_id = plan.id`,
  )},
  'complaints', ${list(`json_build_object('endedAt', ended_at)`, `complaint where plan_id = plan.id`)},
  'purchase', json_build_object(
    'reference', purchase.reference,
    'purchasedAt', purchase.purchased_at,
    'totalMinor', purchase.total_minor,
    'merchant', json_build_object('name', merchant.name, 'website', merchant.website, 'hears', merchant.case_email is not null,
      'colour', merchant.colour, 'logoHash', merchant.logo_hash),
    'items', ${list(
      `json_build_object(
        'title', title, 'quantity', quantity, 'unitMinor', unit_minor, 'pictureHash', picture_hash
      ) order by position`,
      `purchase_item where purchase_id = purchase.id`,
    )},
    'shipmentNews', ${list(
      `json_build_object(
        'state', state, 'at', at, 'carrier', carrier, 'trackingNumber', tracking_number, 'trackingUrl', tracking_url
      ) order by at, id`,
      `shipment_news where purchase_id = purchase.id`,
    )},
    'refunds', ${list(
      `json_build_object(
        'id', id,
        'amountMinor', amount_minor,
        'toPlanMinor', to_plan_minor,
        'createdAt', created_at,
        'lowered', ${list(
          `json_build_object('instalmentId', instalment_id, 'minor', -ledger_entry.amount_minor) order by number`,
          `ledger_transaction
           join ledger_entry on ledger_entry.transaction_id = ledger_transaction.id
           join instalment on instalment.id = ledger_entry.instalment_id
           where ledger_transaction.refund_id = refund.id`,
        )},
        'payouts', ${list(
          `json_build_object(
            'paymentId', payment.id,
            'method', payment.method,
            'amountMinor', payout.amount_minor,
            'sentAt', payout.sent_at,
            'arrivedAt', payout.arrived_at,
            'failedAt', payout.failed_at,
            'isByHand', payout.sent_by_id is not null,
            'reference', payout.reference
          ) order by payment.settled_at desc, payment.id desc`,
          `payout join payment on payment.id = payout.payment_id where payout.refund_id = refund.id`,
        )}
      ) order by created_at`,
      `refund where purchase_id = purchase.id`,
    )},
    'cases', ${list(
      `json_build_object(
        'id', id,
        'kind', kind,
        'amountMinor', amount_minor,
        'openedAt', opened_at,
        'heldAt', held_at,
        'turn', turn,
        'dueOn', due_on,
        'endedAt', ended_at,
        'end', "end",
        'changes', ${list(
          `json_build_object('step', step, 'at', at, 'byCustomer', by_id is not distinct from customer_id) order by at, id`,
          `case_change where case_id = purchase_case.id and step not in ('said', 'asked', 'passed_on', 'shop_silent')`,
        )}
      ) order by opened_at`,
      `purchase_case where purchase_id = purchase.id`,
    )}
  )
) as plan
from plan
join person customer on customer.id = plan.customer_id
join purchase on purchase.id = plan.purchase_id
join merchant on merchant.id = purchase.merchant_id
cross join lateral (
  select array_agg(id) as ids from ledger_transaction
  where plan_id = plan.id and kind = 'plan_opened' and plan.interest_minor > 0
) opening
where ${where}
order by plan.opened_at desc, plan.id desc`;

function list(object: string, from: string) {
  return `(select coalesce(json_agg(${object}), '[]') from ${from})`;
}
