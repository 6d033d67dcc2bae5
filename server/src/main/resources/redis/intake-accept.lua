#!lua
-- KEYS: alarm document, raw message, inbox. ARGV: document, raw bytes, kind.
-- The alarm is stored and put into its lane's inbox together, once. 1 when new, 0 when it already was.
if redis.call('EXISTS', KEYS[1]) == 1 then
  return 0
end
redis.call('SET', KEYS[1], ARGV[1])
redis.call('SET', KEYS[2], ARGV[2])
redis.call('XADD', KEYS[3], '*', 'kind', ARGV[3], 'json', ARGV[1])
return 1
