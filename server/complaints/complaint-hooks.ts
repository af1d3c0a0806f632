type ComplaintHooks = {
  /** After the COMMIT: pages of the customer and lists of staff show another thing. */
  notify: (customerId: string) => void;
};

let registered: ComplaintHooks = { notify: () => {} };

export function registerComplaintHooks(hooks: ComplaintHooks) {
  registered = hooks;
}

export const complaintHooks = () => registered;
