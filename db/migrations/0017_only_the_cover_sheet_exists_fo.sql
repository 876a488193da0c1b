ALTER POLICY "case_assignments_read" ON "case_assignments" TO portal_app USING (case when agency_id = (select app.agency_id()) then app.reads_case(case_id) else not denied and app.works_case(case_id) end);--> statement-breakpoint
ALTER POLICY "case_revisions_read" ON "case_revisions" TO portal_app USING (app.works_case(case_id));--> statement-breakpoint
ALTER POLICY "case_revisions_insert" ON "case_revisions" TO portal_app WITH CHECK (app.works_case(case_id));--> statement-breakpoint
ALTER POLICY "case_revisions_update" ON "case_revisions" TO portal_app USING (app.works_case(case_id)) WITH CHECK (app.works_case(case_id));--> statement-breakpoint
ALTER POLICY "cases_read" ON "cases" TO portal_app USING (app.works_case(id));--> statement-breakpoint
ALTER POLICY "cases_insert" ON "cases" TO portal_app WITH CHECK (app.works_case(id) or lead_agency_id = (select app.agency_id()));--> statement-breakpoint
ALTER POLICY "cases_update" ON "cases" TO portal_app USING (app.works_case(id) or lead_agency_id = (select app.agency_id())) WITH CHECK (app.works_case(id) or lead_agency_id = (select app.agency_id()));