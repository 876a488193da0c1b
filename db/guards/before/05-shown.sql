-- The views of after/25-shown are made anew each time: no migration has to mind them.
drop view if exists shown_notes, shown_tasks, shown_evidence, shown_answers;
