/** Where this tab keeps what somebody is writing. */
export const reportDraft = (planId: string) => `report.${planId}`;
export const reportText = (planId: string) => `report.${planId}.text`;
export const caseText = (caseId: string) => `case.${caseId}.text`;
export const reopenText = (caseId: string) => `case.${caseId}.reopen`;
