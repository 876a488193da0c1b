-- An act that ends somebody's right is told to every process on commit, so that downloads under way ask again at once.
create or replace function app.on_audit_right() returns trigger language plpgsql as $$
begin
  perform pg_notify('rights', '');
  return null;
end $$;
create or replace trigger audit_rights after insert on audit_events for each row
  when (new.outcome = 'done' and new.kind = 'command'
    and new.action ~ '(revoked|ended|withdrawn|denied|disabled|reset|declined|lapsed|superseded|handed-over|changed|signed-out)$')
  execute function app.on_audit_right();
