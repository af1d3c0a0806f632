/** Where this tab keeps what somebody is writing. */
export const COMPLAINT_TEXT = "complaint.text";
export const COMPLAINT_WISH = "complaint.wish";
export const complaintText = (id: string, act: "add" | "disagree") => `complaint.${id}.${act}`;
