/** Where this tab keeps what somebody in need has chosen and is writing. */
export const NEED_DRAFT = "hardship";
export const NEED_TEXT = "hardship.text";
