"""DeviceRegistry, translated from chains/metadata/artifacts/DeviceRegistry.json by `make translate`. Do not edit."""
CODE = '3a1958f392ae5910a18a064dbcb66031a5db79ee7ed6e7ba4f38ccbbd44734f8'
TRANSLATOR = '4331069abe58f33ce18e0bb7fc9a96d91ab6aee846b5372a93949bc298e3be27'
def bind(host, immutables):
 fb, keccak, grow, take, copy_data, copy_memory, read_data, OutOfGas, SDIV, SMOD, SIGNEXTEND = host.tools
 h54 = host.routine(0x54)
 h55 = host.routine(0x55)
 ha2 = host.routine(0xa2)
 ha3 = host.routine(0xa3)
 ha4 = host.routine(0xa4)
 hfa = host.routine(0xfa)
 I0, I1, I2, I3, I4, I5, I6, I7, I8, I9, I10, I11, I12, I13, = immutables
 J0 = I0.to_bytes(32)
 J1 = I1.to_bytes(32)
 J2 = I2.to_bytes(32)
 J3 = I3.to_bytes(32)
 J4 = I4.to_bytes(32)
 J5 = I5.to_bytes(32)
 J6 = I6.to_bytes(32)
 J7 = I7.to_bytes(32)
 J8 = I8.to_bytes(32)
 J9 = I9.to_bytes(32)
 J10 = I10.to_bytes(32)
 J11 = I11.to_bytes(32)
 J12 = I12.to_bytes(32)
 J13 = I13.to_bytes(32)
 K0 = bytes.fromhex('0000000000000000000000000000000000000000000000000000000000000080')
 K1 = bytes.fromhex('0000000000000000000000000000000000000000000000000000000000000007')
 K2 = bytes.fromhex('0000000000000000000000000000000000000000000000000000000000000003')
 K3 = bytes.fromhex('b19de42700000000000000000000000000000000000000000000000000000000')
 K4 = bytes.fromhex('0000000000000000000000000000000000000000000000000000000000000024')
 K5 = bytes.fromhex('0000000000000000000000000000000000000000000000000000000000000004')
 K6 = bytes.fromhex('7d410b7200000000000000000000000000000000000000000000000000000000')
 K7 = bytes.fromhex('0000000000000000000000000000000000000000000000000000000000000064')
 K8 = bytes.fromhex('a4c0469700000000000000000000000000000000000000000000000000000000')
 K9 = bytes.fromhex('0000000000000000000000000000000000000000000000000000000000000044')
 K10 = bytes.fromhex('d25d115400000000000000000000000000000000000000000000000000000000')
 K11 = bytes.fromhex('a02d931a00000000000000000000000000000000000000000000000000000000')
 K12 = bytes.fromhex('f061833f00000000000000000000000000000000000000000000000000000000')
 K13 = bytes.fromhex('3eb63a9200000000000000000000000000000000000000000000000000000000')
 K14 = bytes.fromhex('0000000000000000000000000000000000000000000000000000000000000000')
 K15 = bytes.fromhex('ca8835b59a904ba9db8e021cd74ec405585b9fd7f1525db10761c69972c44324')
 K16 = bytes.fromhex('0000000000000000000000000000000000000000000000000000000000000100')
 K17 = bytes.fromhex('8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f')
 K18 = bytes.fromhex('00000000000000000000000000000000000000000000000000000000000000a0')
 K19 = bytes.fromhex('1901000000000000000000000000000000000000000000000000000000000000')
 K20 = bytes.fromhex('7a29faea00000000000000000000000000000000000000000000000000000000')
 K21 = bytes.fromhex('00000000000000000000000000000000000000000000000000000000000000c0')
 K22 = bytes.fromhex('33e7d47000000000000000000000000000000000000000000000000000000000')
 K23 = bytes.fromhex('46f8136400000000000000000000000000000000000000000000000000000000')
 K24 = bytes.fromhex('8ed79f2100000000000000000000000000000000000000000000000000000000')
 K25 = bytes.fromhex('400c208800000000000000000000000000000000000000000000000000000000')
 K26 = bytes.fromhex('0000000000000000000000000000000000000000000000000000000000000084')
 K27 = bytes.fromhex('d0e2cb5100000000000000000000000000000000000000000000000000000000')
 K28 = bytes.fromhex('0000000000000000000000000000000000000000000000000000000000000002')
 K29 = bytes.fromhex('0000000000000000000000000000000000000000000000000000000000000020')
 K30 = bytes.fromhex('e75f6902823a0257fbd1fec6d0e22334bd9861756e2329e28a589301d3d72b82')
 K31 = bytes.fromhex('00000000000000000000000000000000000000000000000000000000000000e0')
 K32 = bytes.fromhex('a3fad4d3d89cc0963b89f7c6b44199cfd863ac9261e508541e5f25981c2d8a06')
 K33 = bytes.fromhex('0f00000000000000000000000000000000000000000000000000000000000000')
 K34 = bytes.fromhex('cc10127700000000000000000000000000000000000000000000000000000000')
 K35 = bytes.fromhex('c3c5a54700000000000000000000000000000000000000000000000000000000')
 K36 = bytes.fromhex('7df0f7fe56bdfc4eb5fb1504d4876e7843e76d9ce31a9441752f054d5783807b')
 K37 = bytes.fromhex('ad73eb4648ca138599c05d8e84071aac33d0051a8561474835c42fb7440090c2')
 K38 = bytes.fromhex('0000000000000000000000000000000000000000000000000000000000000001')
 K39 = bytes.fromhex('0000000000000000000000000000000000000000000000000000000000000060')
 K40 = bytes.fromhex('ad4ecb65f59e13a556df223f73cc251baf05f931fd7ee592e922757f89336617')
 M = 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff; SB = 0x8000000000000000000000000000000000000000000000000000000000000000; KE = fb(keccak(b'').digest())
 def r0(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if len(st) > 1021: c.resume = 0; return None, gas
  data = c.msg.data_as_bytes
  if gas < 33: c.resume = 0; return None, gas
  if 96 > ml: gas = grow(c, gas, 33, 64, 32); mb = mem._bytes; ml = len(mb)
  mb[64:96] = K0
  if (len(data)) < 4:
   c.resume = 14; return None, gas - 33
  if gas < 438: c.resume = 17; return None, gas - 33
  v5 = (fb(data[0:32]) if len(data) >= 32 else read_data(data, 0)) >> 224
  if 0xe5804e6 == v5:
   st.append(v5)
   return r6676, gas - 67
  if 0x35f1aca0 == v5:
   st.append(v5)
   return r6444, gas - 89
  if 0x48b93dcb == v5:
   st.append(v5)
   return r5950, gas - 111
  if 0x56e1963a == v5:
   st.append(v5)
   return r3577, gas - 133
  if 0x57a1aed1 == v5:
   st.append(v5)
   return r3378, gas - 155
  if 0x5f893bfa == v5:
   st.append(v5)
   return r2813, gas - 177
  if 0x6f1900c6 == v5:
   st.append(v5)
   return r2525, gas - 199
  if 0x800bd20c == v5:
   st.append(v5)
   return r2411, gas - 221
  if 0x84b0196e == v5:
   st.append(v5)
   return r2178, gas - 243
  if 0x9789001c == v5:
   st.append(v5)
   return r2144, gas - 265
  if 0x9ac86e8b == v5:
   st.append(v5)
   return r2102, gas - 287
  if 0xa33da495 == v5:
   st.append(v5)
   return r1436, gas - 309
  if 0xa513be37 == v5:
   st.append(v5)
   return r1351, gas - 331
  if 0xbef209e0 == v5:
   st.append(v5)
   return r1029, gas - 353
  if 0xcddfed34 == v5:
   st.append(v5)
   return r713, gas - 375
  if 0xd3173245 == v5:
   st.append(v5)
   return r525, gas - 397
  if 0xe7b4cac6 == v5:
   st.append(v5)
   return r351, gas - 419
  if not (0xee83d924 == v5):
   c.resume = 220; return None, gas - 438
  return r223, gas - 438
 def r223(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 995: c.resume = 223; return None, gas
  data = c.msg.data_as_bytes
  if gas < 444: c.resume = 223; return None, gas
  if (c.msg.value):
   c.resume = 347; return None, gas - 16
  v3 = (len(data)) - 4 & M
  if (v3 ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820256:
   st.append(v3); c.resume = 347; return None, gas - 49
  if 57896044618658097711785492504343953926634992332820282019728792003956564820192 > (v3 ^ SB):
   c.resume = 347; return None, gas - 68
  v6 = fb(data[228:260]) if len(data) >= 260 else read_data(data, 228)
  if v6 > 0xffffffffffffffff:
   st.append(v6); c.resume = 347; return None, gas - 96
  v8 = len(data)
  v9 = 4 + v6
  if not ((v9 + 31) < v8):
   st += v9, v8, 281; c.resume = 347; return None, gas - 159
  v13 = read_data(data, v9)
  if v13 > 0xffffffffffffffff:
   st += v9, v13, 281, v8; c.resume = 347; return None, gas - 190
  v15 = v9 + 32
  if ((v9 + v13) + 32) > v8:
   st += v15, v13, 281; c.resume = 347; return None, gas - 230
  v19 = fb(data[260:292]) if len(data) >= 292 else read_data(data, 260)
  if v19 > 0xffffffffffffffff:
   st += v19, v13, v15; c.resume = 347; return None, gas - 270
  v21 = len(data)
  v22 = 4 + v19
  if not ((v22 + 31) < v21):
   st += 332, v13, v15, 327, v22, v21, 321; c.resume = 347; return None, gas - 339
  v26 = read_data(data, v22)
  if v26 > 0xffffffffffffffff:
   st += 332, v13, v15, 327, v22, v26, 321, v21; c.resume = 347; return None, gas - 370
  v28 = v22 + 32
  if (((v26 * 416) + v22) + 32) > v21:
   st += 332, v13, v15, 327, v28, v26, 321; c.resume = 347; return None, gas - 418
  gas -= 444
  v103 = 0
  while True:
   if gas < 366: st += 332, v13, v15, 327, v26, v28, v103; c.resume = 8608; return None, gas
   if v103 < v26:
    if not (v103 < v26):
     st += 332, v13, v15, 327, v26, v28, 1, v103, 8665, 8645, 8640, v28, v103; c.resume = 7380; return None, gas - 88
    v109 = read_data(data, ((416 * v103) + v28))
    if (v109 - (v109 & 0xffffffff) & M):
     st += 332, v13, v15, 327, v26, v28, 1, v103, 8665, 8645, v109; c.resume = 347; return None, gas - 154
    if not (v103 < v26):
     st += 332, v13, v15, 327, v26, v28, 1, v103, 8665, v109, 32, 8658, v28, v103; c.resume = 7380; return None, gas - 221
    v116 = ((416 * v103) + v28) + 32
    v117 = fb(mb[64:96])
    v118 = v117 + 32 & M
    if v118 + 32 > ml: gas = grow(c, gas, 366, v118, 32); mb = mem._bytes; ml = len(mb)
    mb[v118:v118 + 32] = (v109 & 0xffffffff).to_bytes(32)
    v120 = v118 + 416
    gas -= 366
    v128, v129, v130 = v116, 0, (32 + v118)
    while True:
     if gas < 165: st += 332, v13, v15, 327, v26, v28, 1, v103, v116, 8665, v109, v118, v117, 7650, v117, v120, 3437, v128, v129, v130; c.resume = 7560; return None, gas
     if v129 < 12:
      v132 = read_data(data, v128)
      if (v132 - (v132 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
       st += 332, v13, v15, 327, v26, v28, 1, v103, v116, 8665, v109, v118, v117, 7650, v117, v120, 3437, v128, v129, 1, 32, 32, v130, 0xffffffffffffffffffffffffffffffffffffffff, v132, 7596; c.resume = 347; return None, gas - 115
      if v130 + 32 > ml: gas = grow(c, gas, 165, v130, 32); mb = mem._bytes; ml = len(mb)
      mb[v130:v130 + 32] = (v132 & 0xffffffffffffffffffffffffffffffffffffffff).to_bytes(32)
      gas -= 165
      v128, v129, v130 = (v128 + 32 & M), (v129 + 1), (v130 + 32)
      continue
     break
    if gas < 73: st += 332, v13, v15, 327, v26, v28, 1, v103, v116, 8665, v109, v118, v117, 7650, v117, v120, 3437, v128, v129, v130; c.resume = 7569; return None, gas - 23
    v139 = v120 - v117 & M
    if v117 + 32 > ml: gas = grow(c, gas, 73, v117, 32); mb = mem._bytes; ml = len(mb)
    mb[v117:v117 + 32] = (v139 - 32 & M).to_bytes(32)
    if gas < 241: st += 332, v13, v15, 327, v26, v28, 1, v103, v116, 8665, v109, v118, v117, 7650, v139, v117; c.resume = 7207; return None, gas - 73
    v143 = v117 + ((v139 + 31 & M) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) & M
    if (v143 > 0xffffffffffffffff) or (v143 < v117):
     st += 332, v13, v15, 327, v26, v28, 1, v103, v116, 8665, v109, v118, v117, 7650, v143; c.resume = 7242; return None, gas - 135
    mb[64:96] = v143.to_bytes(32)
    v147 = fb(mb[v117:v117 + 32])
    if v147 and v118 + v147 > ml: gas = grow(c, gas, 241, v118, v147); mb = mem._bytes; ml = len(mb)
    gas = take(gas, 241, 6 * (v147 + 31 >> 5))
    v148 = fb(keccak(mb[v118:v118 + v147]).digest())
    mb[0:32] = v148.to_bytes(32)
    mb[32:64] = K1
    gas = take(gas, 241, 12)
    v149 = fb(keccak(mb[0:64]).digest())
    gm.gas_remaining = gas - 241
    st.append(v149)
    h54(c, st, gm)
    v150 = st.pop()
    gas = gm.gas_remaining
    if gas < 124: st += 332, v13, v15, 327, v26, v28, 1, v103, v148, 8665, v109, v116, v150; c.resume = 7668; return None, gas
    if not (v150):
     v152 = v109 & 0xffffffff
     v153 = v152 + 1
     if v152 > v153:
      st += 332, v13, v15, 327, v26, v28, 1, v103, v148, 8665, v109, v153, v116; c.resume = 2010; return None, gas - 60
     mb[0:32] = v148.to_bytes(32)
     mb[32:64] = K1
     gas = take(gas, 124, 12)
     v155 = fb(keccak(mb[0:64]).digest())
     gm.gas_remaining = gas - 124
     st += v153, v155
     h55(c, st, gm)
     gas = gm.gas_remaining
     if gas < 80: st += 332, v13, v15, 327, v26, v28, 1, v103, v148, 8665, v148, 0xf4c42d091efa11e486ce95d8f222086a96975cdad2e018b60ab05dd46f5480f7, v116, v109; c.resume = 7745; return None, gas
     v156 = fb(mb[64:96])
     if v156 + 32 > ml: gas = grow(c, gas, 80, v156, 32); mb = mem._bytes; ml = len(mb)
     mb[v156:v156 + 32] = (v109 & 0xffffffff).to_bytes(32)
     v158 = v156 + 416
     gas -= 80
     v166, v167, v168 = v116, 0, (32 + v156)
     while True:
      if gas < 165: st += 332, v13, v15, 327, v26, v28, 1, v103, v148, 8665, v148, 0xf4c42d091efa11e486ce95d8f222086a96975cdad2e018b60ab05dd46f5480f7, v156, v156, v158, 7759, v166, v167, v168; c.resume = 7560; return None, gas
      if v167 < 12:
       v170 = read_data(data, v166)
       if (v170 - (v170 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
        st += 332, v13, v15, 327, v26, v28, 1, v103, v148, 8665, v148, 0xf4c42d091efa11e486ce95d8f222086a96975cdad2e018b60ab05dd46f5480f7, v156, v156, v158, 7759, v166, v167, 1, 32, 32, v168, 0xffffffffffffffffffffffffffffffffffffffff, v170, 7596; c.resume = 347; return None, gas - 115
       if v168 + 32 > ml: gas = grow(c, gas, 165, v168, 32); mb = mem._bytes; ml = len(mb)
       mb[v168:v168 + 32] = (v170 & 0xffffffffffffffffffffffffffffffffffffffff).to_bytes(32)
       gas -= 165
       v166, v167, v168 = (v166 + 32 & M), (v167 + 1), (v168 + 32)
       continue
      break
     if gas < 44: st += 332, v13, v15, 327, v26, v28, 1, v103, v148, 8665, v148, 0xf4c42d091efa11e486ce95d8f222086a96975cdad2e018b60ab05dd46f5480f7, v156, v156, v158, 7759, v166, v167, v168; c.resume = 7569; return None, gas - 23
     gm.gas_remaining = gas - 44
     st += v148, 0xf4c42d091efa11e486ce95d8f222086a96975cdad2e018b60ab05dd46f5480f7, (v158 - v156 & M), v156
     ha2(c, st, gm)
     gas = gm.gas_remaining
     mb = mem._bytes; ml = len(mb)
     if gas < 8: st += 332, v13, v15, 327, v26, v28, 1, v103, v148, 8665; c.resume = 7763; return None, gas
     gas -= 8
    else:
     gas -= 28
    if gas < 17: st += 332, v13, v15, 327, v26, v28, 1, v103, v148; c.resume = 8665; return None, gas
    gas -= 17
    v103 = (v103 + 1)
    continue
   break
  if gas < 184: st += 332, v13, v15, 327, v26, v28, v103; c.resume = 8616; return None, gas - 23
  v179 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
  v180 = v179 & 0xffffffffffffffffffffffffffffffffffffffff
  v181 = 1 if v179 == v180 else 0
  v182 = 1 if not (v181) else 0
  if not (v181):
   st += v182, 332, v13, v180, v15, v179; c.resume = 347; return None, gas - 120
  mb[0:32] = v180.to_bytes(32)
  mb[32:64] = K2
  gas = take(gas, 184, 12)
  v183 = fb(keccak(mb[0:64]).digest())
  gm.gas_remaining = gas - 184
  st.append((v183 + 1 & M))
  h54(c, st, gm)
  v185 = st.pop()
  gas = gm.gas_remaining
  if gas < 129: st += v183, 332, v13, v180, v15, v179, v182, v185; c.resume = 8736; return None, gas
  v187 = (v185 >> 192) & 0xffffffff
  if not (v187):
   v189 = fb(mb[64:96])
   v190 = v189 + 32 & M
   if v190 + 32 > ml: gas = grow(c, gas, 129, v190, 32); mb = mem._bytes; ml = len(mb)
   mb[v190:v190 + 32] = K3
   v191 = v189 + 36 & M
   if v191 + 32 > ml: gas = grow(c, gas, 129, v191, 32); mb = mem._bytes; ml = len(mb)
   mb[v191:v191 + 32] = v180.to_bytes(32)
   if v189 + 32 > ml: gas = grow(c, gas, 129, v189, 32); mb = mem._bytes; ml = len(mb)
   mb[v189:v189 + 32] = K4
   if gas < 217: st += 332, v189, 7823, 68, v189; c.resume = 7207; return None, gas - 129
   v192 = v189 + 96
   if (v192 > 0xffffffffffffffff) or (v192 < v189):
    st += 332, v189, 7823, v192; c.resume = 7242; return None, gas - 191
   mb[64:96] = v192.to_bytes(32)
   gas -= 217
   v583 = v189
  else:
   gm.gas_remaining = gas - 52
   st.append((1 + v183 & M))
   h54(c, st, gm)
   v197 = st.pop()
   gas = gm.gas_remaining
   if gas < 109: st += v183, 332, v185, v180, v15, v179, v182, v187, v13, 8801, v197; c.resume = 8762; return None, gas
   mb[0:32] = ((65535 & (v197 >> 224)) | (0xffffffff0000 & (v197 >> 176))).to_bytes(32)
   mb[32:64] = K5
   gas = take(gas, 109, 12)
   v203 = fb(keccak(mb[0:64]).digest())
   if gas < 119: st += v183, 332, v185, v180, v15, v179, v182, v187, v13, v203; c.resume = 8801; return None, gas - 109
   gm.gas_remaining = gas - 119
   st.append(v203)
   h54(c, st, gm)
   v204 = st.pop()
   gas = gm.gas_remaining
   if gas < 928: st += v183, 332, v185, v180, v203, v179, v182, v187, v13, v15, 8815, v204; c.resume = 8808; return None, gas
   if not (((v204 >> 96) & 255)):
    gm.gas_remaining = gas - 61
    st.append(v183)
    h54(c, st, gm)
    v208 = st.pop()
    gas = gm.gas_remaining
    if gas < 184: st += v183, 332, v185, v180, v203, v179, v182, v187, v13, v15, 8815, 4, 255, v208; c.resume = 11670; return None, gas
    if not (((v208 >> 224) & 255)):
     gas -= 63
     v212 = 0x81e9f58a00000000000000000000000000000000000000000000000000000000
    else:
     gas -= 62
     v212 = 0x1cb8b7c800000000000000000000000000000000000000000000000000000000
    v213 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
    if (v213 - (v213 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
     st += v183, 332, v185, v180, v203, v179, v182, v187, v13, v15, 8815, v212, 0xffffffffffffffffffffffffffffffffffffffff, 11729, v213; c.resume = 347; return None, gas - 44
    v216 = fb(mb[64:96])
    v217 = v216 + 32 & M
    if v217 + 32 > ml: gas = grow(c, gas, 121, v217, 32); mb = mem._bytes; ml = len(mb)
    mb[v217:v217 + 32] = v212.to_bytes(32)
    v219 = v216 + 36 & M
    if v219 + 32 > ml: gas = grow(c, gas, 121, v219, 32); mb = mem._bytes; ml = len(mb)
    mb[v219:v219 + 32] = (v213 & 0xffffffffffffffffffffffffffffffffffffffff).to_bytes(32)
    if v216 + 32 > ml: gas = grow(c, gas, 121, v216, 32); mb = mem._bytes; ml = len(mb)
    mb[v216:v216 + 32] = K4
    st += v183, 332, v185, v180, v203, v179, v182, v187, v13, v15, 8815, v216, 7823, 68, v216
    return r7207, gas - 121
   else:
    v220 = fb(data[36:68]) if len(data) >= 68 else read_data(data, 36)
    if (v220 - (v220 & 0xffffffff) & M):
     st += v183, 332, v185, v180, v203, v179, v182, v187, v13, v15, 8815, v204, v183, 4, 36, 0xffffffff, 10733, v220; c.resume = 347; return None, gas - 110
    v224 = (v204 >> 144) & 0xffffffff
    if not ((v220 & 0xffffffff) > v224):
     v228 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
     if (v228 - (v228 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
      st += v183, 332, v185, v180, v203, v179, v182, v187, v13, v15, 8815, 36, v224, 0xffffffff, 11581, 11575, v228; c.resume = 347; return None, gas - 246
     v231 = fb(data[36:68]) if len(data) >= 68 else read_data(data, 36)
     if (v231 - (v231 & 0xffffffff) & M):
      st += v183, 332, v185, v180, v203, v179, v182, v187, v13, v15, 8815, v228, v224, 0xffffffff, 11581, v231; c.resume = 347; return None, gas - 304
     v234 = fb(mb[64:96])
     v235 = v234 + 32 & M
     if v235 + 32 > ml: gas = grow(c, gas, 426, v235, 32); mb = mem._bytes; ml = len(mb)
     mb[v235:v235 + 32] = K6
     v237 = v234 + 36 & M
     if v237 + 32 > ml: gas = grow(c, gas, 426, v237, 32); mb = mem._bytes; ml = len(mb)
     mb[v237:v237 + 32] = (v228 & 0xffffffffffffffffffffffffffffffffffffffff).to_bytes(32)
     v239 = v234 + 68 & M
     if v239 + 32 > ml: gas = grow(c, gas, 426, v239, 32); mb = mem._bytes; ml = len(mb)
     mb[v239:v239 + 32] = (v231 & 0xffffffff).to_bytes(32)
     v240 = v234 + 100 & M
     if v240 + 32 > ml: gas = grow(c, gas, 426, v240, 32); mb = mem._bytes; ml = len(mb)
     mb[v240:v240 + 32] = v224.to_bytes(32)
     if v234 + 32 > ml: gas = grow(c, gas, 426, v234, 32); mb = mem._bytes; ml = len(mb)
     mb[v234:v234 + 32] = K7
     st += v183, 332, v185, v180, v203, v179, v182, v187, v13, v15, 8815, v234, 7823, 132, v234
     return r7207, gas - 426
    v241 = fb(data[68:100]) if len(data) >= 100 else read_data(data, 68)
    if (v241 - (v241 & 0xffffffffff) & M):
     st += v183, 332, v185, v180, v203, v179, v182, v187, v13, v15, 8815, 68, v183, 4, v204, 10765, v241; c.resume = 347; return None, gas - 233
    v244 = I6 & 0xffffffffff
    if not (v244):
     st += v183, 332, v185, v180, v203, v179, v182, v187, v13, v15, 8815, 68, v183, 4, v204, v244, v241; c.resume = 11509; return None, gas - 276
    if ((v241 & 0xffffffffff) % v244 if v244 else 0):
     v248 = fb(data[68:100]) if len(data) >= 100 else read_data(data, 68)
     if (v248 - (v248 & 0xffffffffff) & M):
      st += v183, 332, v185, v180, v203, v179, v182, v187, v13, v15, 8815, v244, 11434, v248; c.resume = 347; return None, gas - 374
     v251 = fb(mb[64:96])
     v252 = v251 + 32 & M
     if v252 + 32 > ml: gas = grow(c, gas, 472, v252, 32); mb = mem._bytes; ml = len(mb)
     mb[v252:v252 + 32] = K8
     v254 = v251 + 36 & M
     if v254 + 32 > ml: gas = grow(c, gas, 472, v254, 32); mb = mem._bytes; ml = len(mb)
     mb[v254:v254 + 32] = (v248 & 0xffffffffff).to_bytes(32)
     v255 = v251 + 68 & M
     if v255 + 32 > ml: gas = grow(c, gas, 472, v255, 32); mb = mem._bytes; ml = len(mb)
     mb[v255:v255 + 32] = v244.to_bytes(32)
     if v251 + 32 > ml: gas = grow(c, gas, 472, v251, 32); mb = mem._bytes; ml = len(mb)
     mb[v251:v251 + 32] = K9
     st += v183, 332, v185, v180, v203, v179, v182, v187, v13, v15, 8815, v251, 7823, 100, v251
     return r7207, gas - 472
    v256 = fb(data[68:100]) if len(data) >= 100 else read_data(data, 68)
    if (v256 - (v256 & 0xffffffffff) & M):
     st += v183, 332, v185, v180, v203, v179, v182, v187, v13, v15, 8815, 68, v183, 4, v204, 10838, v256; c.resume = 347; return None, gas - 363
    if (v256 & 0xffffffffff) > (c.state.timestamp):
     v262 = fb(data[68:100]) if len(data) >= 100 else read_data(data, 68)
     if (v262 - (v262 & 0xffffffffff) & M):
      st += v183, 332, v185, v180, v203, v179, v182, v187, v13, v15, 8815, 3437, 7823, 11349, v262; c.resume = 347; return None, gas - 464
     v265 = fb(mb[64:96])
     v266 = v265 + 32 & M
     if v266 + 32 > ml: gas = grow(c, gas, 564, v266, 32); mb = mem._bytes; ml = len(mb)
     mb[v266:v266 + 32] = K10
     v268 = v265 + 36 & M
     if v268 + 32 > ml: gas = grow(c, gas, 564, v268, 32); mb = mem._bytes; ml = len(mb)
     mb[v268:v268 + 32] = (v262 & 0xffffffffff).to_bytes(32)
     v270 = v265 + 68 & M
     if v270 + 32 > ml: gas = grow(c, gas, 564, v270, 32); mb = mem._bytes; ml = len(mb)
     mb[v270:v270 + 32] = (c.state.timestamp).to_bytes(32)
     st += v183, 332, v185, v180, v203, v179, v182, v187, v13, v15, 8815, v265, 7823, v265, (v265 + 100 & M)
     return r3437, gas - 564
    v272 = fb(data[68:100]) if len(data) >= 100 else read_data(data, 68)
    if (v272 - (v272 & 0xffffffffff) & M):
     st += v183, 332, v185, v180, v203, v179, v182, v187, v13, v15, 8815, 68, v183, 4, v204, 0xffffffffff, 10867, v272; c.resume = 347; return None, gas - 454
    v275 = v272 & 0xffffffffff
    v276 = I7 & 0xffffffffff
    v277 = c.state.timestamp
    v278 = v275 + v276
    if v275 > v278:
     st += v183, 332, v185, v180, v203, v179, v182, v187, v13, v15, 8815, 68, v183, 4, v204, v276, v277, v278, 10920; c.resume = 2010; return None, gas - 538
    if v278 < v277:
     v281 = fb(data[68:100]) if len(data) >= 100 else read_data(data, 68)
     if (v281 - (v281 & 0xffffffffff) & M):
      st += v183, 332, v185, v180, v203, v179, v182, v187, v13, v15, 8815, v276, 11244, v281; c.resume = 347; return None, gas - 625
     v285 = (c.state.timestamp) - v276 & M
     if v285 > (c.state.timestamp):
      st += v183, 332, v185, v180, v203, v179, v182, v187, v13, v15, 8815, v285, v281; c.resume = 2010; return None, gas - 669
     v288 = fb(mb[64:96])
     v289 = v288 + 32 & M
     if v289 + 32 > ml: gas = grow(c, gas, 761, v289, 32); mb = mem._bytes; ml = len(mb)
     mb[v289:v289 + 32] = K11
     v291 = v288 + 36 & M
     if v291 + 32 > ml: gas = grow(c, gas, 761, v291, 32); mb = mem._bytes; ml = len(mb)
     mb[v291:v291 + 32] = (v281 & 0xffffffffff).to_bytes(32)
     v292 = v288 + 68 & M
     if v292 + 32 > ml: gas = grow(c, gas, 761, v292, 32); mb = mem._bytes; ml = len(mb)
     mb[v292:v292 + 32] = v285.to_bytes(32)
     st += v183, 332, v185, v180, v203, v179, v182, v187, v13, v15, 8815, v288, 7823, v288, (v288 + 100 & M)
     return r3437, gas - 761
    v294 = fb(data[68:100]) if len(data) >= 100 else read_data(data, 68)
    if (v294 - (v294 & 0xffffffffff) & M):
     st += v183, 332, v185, v180, v203, v179, v182, v187, v13, v15, 8815, 68, v183, 4, 0xffffffffff, v204, 0xffffffffff, 10943, v294; c.resume = 347; return None, gas - 623
    v298 = (v204 >> 104) & 0xffffffffff
    if (v294 & 0xffffffffff) < v298:
     v301 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
     if (v301 - (v301 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
      st += v183, 332, v185, v180, v203, v179, v182, v187, v13, v15, 8815, 68, v298, 0xffffffffff, 11148, 11142, v301; c.resume = 347; return None, gas - 748
     v304 = fb(data[68:100]) if len(data) >= 100 else read_data(data, 68)
     if (v304 - (v304 & 0xffffffffff) & M):
      st += v183, 332, v185, v180, v203, v179, v182, v187, v13, v15, 8815, v301, v298, 0xffffffffff, 11148, v304; c.resume = 347; return None, gas - 806
     v307 = fb(mb[64:96])
     v308 = v307 + 32 & M
     if v308 + 32 > ml: gas = grow(c, gas, 928, v308, 32); mb = mem._bytes; ml = len(mb)
     mb[v308:v308 + 32] = K12
     v310 = v307 + 36 & M
     if v310 + 32 > ml: gas = grow(c, gas, 928, v310, 32); mb = mem._bytes; ml = len(mb)
     mb[v310:v310 + 32] = (v301 & 0xffffffffffffffffffffffffffffffffffffffff).to_bytes(32)
     v312 = v307 + 68 & M
     if v312 + 32 > ml: gas = grow(c, gas, 928, v312, 32); mb = mem._bytes; ml = len(mb)
     mb[v312:v312 + 32] = (v304 & 0xffffffffff).to_bytes(32)
     v313 = v307 + 100 & M
     if v313 + 32 > ml: gas = grow(c, gas, 928, v313, 32); mb = mem._bytes; ml = len(mb)
     mb[v313:v313 + 32] = v298.to_bytes(32)
     if v307 + 32 > ml: gas = grow(c, gas, 928, v307, 32); mb = mem._bytes; ml = len(mb)
     mb[v307:v307 + 32] = K7
     st += v183, 332, v185, v180, v203, v179, v182, v187, v13, v15, 8815, v307, 7823, 132, v307
     return r7207, gas - 928
    v314 = fb(data[100:132]) if len(data) >= 132 else read_data(data, 100)
    if (v314 - (v314 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
     st += v183, 332, v185, v180, v203, v179, v182, v187, v13, v15, 8815, 100, 0xffffffffffffffffffffffffffffffffffffffff, 4, v183, 0xffffffffffffffffffffffffffffffffffffffff, 1, 10985, v314; c.resume = 347; return None, gas - 776
    gm.gas_remaining = gas - 794
    st.append((v183 + 1 & M))
    h54(c, st, gm)
    v318 = st.pop()
    gas = gm.gas_remaining
    if gas < 291: st += v183, 332, v185, v180, v203, v179, v182, v187, v13, v15, 8815, 100, 0xffffffffffffffffffffffffffffffffffffffff, 4, v314, 0xffffffffffffffffffffffffffffffffffffffff, v318; c.resume = 10989; return None, gas
    v319 = v318 & 0xffffffffffffffffffffffffffffffffffffffff
    if ((v314 & 0xffffffffffffffffffffffffffffffffffffffff) - v319 & M):
     v322 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
     if (v322 - (v322 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
      st += v183, 332, v185, v180, v203, v179, v182, v187, v13, v15, 8815, 100, v319, 0xffffffffffffffffffffffffffffffffffffffff, 11047, 11041, v322; c.resume = 347; return None, gas - 111
     v325 = fb(data[100:132]) if len(data) >= 132 else read_data(data, 100)
     if (v325 - (v325 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
      st += v183, 332, v185, v180, v203, v179, v182, v187, v13, v15, 8815, v322, v319, 0xffffffffffffffffffffffffffffffffffffffff, 11047, v325; c.resume = 347; return None, gas - 181
     v328 = fb(mb[64:96])
     v329 = v328 + 32 & M
     if v329 + 32 > ml: gas = grow(c, gas, 291, v329, 32); mb = mem._bytes; ml = len(mb)
     mb[v329:v329 + 32] = K13
     v331 = v328 + 36 & M
     if v331 + 32 > ml: gas = grow(c, gas, 291, v331, 32); mb = mem._bytes; ml = len(mb)
     mb[v331:v331 + 32] = (v322 & 0xffffffffffffffffffffffffffffffffffffffff).to_bytes(32)
     v333 = v328 + 68 & M
     if v333 + 32 > ml: gas = grow(c, gas, 291, v333, 32); mb = mem._bytes; ml = len(mb)
     mb[v333:v333 + 32] = (v325 & 0xffffffffffffffffffffffffffffffffffffffff).to_bytes(32)
     v334 = v328 + 100 & M
     if v334 + 32 > ml: gas = grow(c, gas, 291, v334, 32); mb = mem._bytes; ml = len(mb)
     mb[v334:v334 + 32] = v319.to_bytes(32)
     if v328 + 32 > ml: gas = grow(c, gas, 291, v328, 32); mb = mem._bytes; ml = len(mb)
     mb[v328:v328 + 32] = K7
     st += v183, 332, v185, v180, v203, v179, v182, v187, v13, v15, 8815, v328, 7823, 132, v328
     return r7207, gas - 291
    v335 = fb(mb[64:96])
    v336 = v335 + 32 & M
    if (v336 > 0xffffffffffffffff) or (v336 < v335):
     st += v183, 332, v185, v180, v203, v179, v182, v187, v13, v15, 8815, v335, 11015, v336; c.resume = 7242; return None, gas - 125
    mb[64:96] = v336.to_bytes(32)
    if v335 + 32 > ml: gas = grow(c, gas, 159, v335, 32); mb = mem._bytes; ml = len(mb)
    mb[v335:v335 + 32] = K14
   if gas < 267: st += v183, 332, v185, v180, v203, v179, v182, v187, v13, v15, v335; c.resume = 8815; return None, gas - 159
   v340 = fb(mb[v335:v335 + 32])
   if v340:
    gas -= 209
    v583 = v335
   else:
    v341 = fb(mb[64:96])
    v342 = v341 + 32 & M
    if v342 + 32 > ml: gas = grow(c, gas, 267, v342, 32); mb = mem._bytes; ml = len(mb)
    mb[v342:v342 + 32] = K15
    if gas < 378: st += v183, 332, v185, v180, v203, v179, v182, v187, 8834, 4, v341, v13, v15, v342, 0xffffffffffffffffffffffffffffffffffffffff, 11870, 4; c.resume = 6820; return None, gas - 267
    v343 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
    if (v343 - (v343 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
     st += v183, 332, v185, v180, v203, v179, v182, v187, 8834, 4, v341, v13, v15, v342, 0xffffffffffffffffffffffffffffffffffffffff, v343, 11870; c.resume = 347; return None, gas - 314
    v347 = v341 + 64 & M
    if v347 + 32 > ml: gas = grow(c, gas, 378, v347, 32); mb = mem._bytes; ml = len(mb)
    mb[v347:v347 + 32] = (v343 & 0xffffffffffffffffffffffffffffffffffffffff).to_bytes(32)
    v348 = fb(data[36:68]) if len(data) >= 68 else read_data(data, 36)
    if (v348 - (v348 & 0xffffffff) & M):
     st += v183, 332, v185, v180, v203, v179, v182, v187, 8834, 4, v341, v13, v15, v342, v348; c.resume = 347; return None, gas - 378
    if gas < 439: st += v183, 332, v185, v180, v203, v179, v182, v187, 8834, 4, v341, v13, v15, v342, v348; c.resume = 11895; return None, gas - 378
    v352 = v341 + 96 & M
    if v352 + 32 > ml: gas = grow(c, gas, 439, v352, 32); mb = mem._bytes; ml = len(mb)
    mb[v352:v352 + 32] = (0xffffffff & v348).to_bytes(32)
    v353 = fb(data[68:100]) if len(data) >= 100 else read_data(data, 68)
    if (v353 - (v353 & 0xffffffffff) & M):
     st += v183, 332, v185, v180, v203, v179, v182, v187, 8834, 4, v353, v13, v15, v342, v341; c.resume = 347; return None, gas - 439
    if gas < 501: st += v183, 332, v185, v180, v203, v179, v182, v187, 8834, 4, v353, v13, v15, v342, v341; c.resume = 11926; return None, gas - 439
    v357 = v341 + 128 & M
    if v357 + 32 > ml: gas = grow(c, gas, 501, v357, 32); mb = mem._bytes; ml = len(mb)
    mb[v357:v357 + 32] = (v353 & 0xffffffffff).to_bytes(32)
    if gas < 673: st += v183, 332, v185, v180, v203, v179, v182, v187, 8834, 4, 12015, v13, v15, v342, v341, 0xffffffffffffffffffffffffffffffffffffffff, 11961, 100; c.resume = 6820; return None, gas - 501
    v358 = fb(data[100:132]) if len(data) >= 132 else read_data(data, 100)
    if (v358 - (v358 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
     st += v183, 332, v185, v180, v203, v179, v182, v187, 8834, 4, 12015, v13, v15, v342, v341, 0xffffffffffffffffffffffffffffffffffffffff, v358, 11961; c.resume = 347; return None, gas - 548
    v362 = v341 + 160 & M
    if v362 + 32 > ml: gas = grow(c, gas, 673, v362, 32); mb = mem._bytes; ml = len(mb)
    mb[v362:v362 + 32] = (v358 & 0xffffffffffffffffffffffffffffffffffffffff).to_bytes(32)
    v364 = v341 + 192 & M
    if v364 + 32 > ml: gas = grow(c, gas, 673, v364, 32); mb = mem._bytes; ml = len(mb)
    mb[v364:v364 + 32] = (fb(data[132:164]) if len(data) >= 164 else read_data(data, 132)).to_bytes(32)
    v366 = v341 + 224 & M
    if v366 + 32 > ml: gas = grow(c, gas, 673, v366, 32); mb = mem._bytes; ml = len(mb)
    mb[v366:v366 + 32] = (fb(data[164:196]) if len(data) >= 196 else read_data(data, 164)).to_bytes(32)
    v368 = v341 + 256 & M
    if v368 + 32 > ml: gas = grow(c, gas, 673, v368, 32); mb = mem._bytes; ml = len(mb)
    mb[v368:v368 + 32] = (fb(data[196:228]) if len(data) >= 228 else read_data(data, 196)).to_bytes(32)
    if v341 + 32 > ml: gas = grow(c, gas, 673, v341, 32); mb = mem._bytes; ml = len(mb)
    mb[v341:v341 + 32] = K16
    if gas < 797: st += v183, 332, v185, v180, v203, v179, v182, v187, 8834, 4, 12015, v13, v15, v342, v341, 4168, 288, v341; c.resume = 7207; return None, gas - 673
    v369 = v341 + 288
    if (v369 > 0xffffffffffffffff) or (v369 < v341):
     st += v183, 332, v185, v180, v203, v179, v182, v187, 8834, 4, 12015, v13, v15, v342, v341, 4168, v369; c.resume = 7242; return None, gas - 735
    mb[64:96] = v369.to_bytes(32)
    v373 = fb(mb[v341:v341 + 32])
    if v373 and v342 + v373 > ml: gas = grow(c, gas, 797, v342, v373); mb = mem._bytes; ml = len(mb)
    gas = take(gas, 797, 6 * (v373 + 31 >> 5))
    v374 = fb(keccak(mb[v342:v342 + v373]).digest())
    if gas < 1024: st += v183, 332, v185, v180, v203, v179, v182, v187, 8834, 4, 12015, v13, v15, v374; c.resume = 8386; return None, gas - 797
    v377 = 1 if (fb(c.msg.storage_address)) == (I9 & 0xffffffffffffffffffffffffffffffffffffffff) else 0
    if v377:
     gas -= 892
     v380 = (1 if (c.state.execution_context.chain_id) == I13 else 0)
    else:
     gas -= 870
     v380 = v377
    if not (v380):
     v382 = fb(mb[64:96])
     v383 = v382 + 32 & M
     if v383 + 32 > ml: gas = grow(c, gas, 132, v383, 32); mb = mem._bytes; ml = len(mb)
     mb[v383:v383 + 32] = K17
     v384 = v382 + 64 & M
     if v384 + 32 > ml: gas = grow(c, gas, 132, v384, 32); mb = mem._bytes; ml = len(mb)
     mb[v384:v384 + 32] = J11
     v385 = v382 + 96 & M
     if v385 + 32 > ml: gas = grow(c, gas, 132, v385, 32); mb = mem._bytes; ml = len(mb)
     mb[v385:v385 + 32] = J12
     v387 = v382 + 128 & M
     if v387 + 32 > ml: gas = grow(c, gas, 132, v387, 32); mb = mem._bytes; ml = len(mb)
     mb[v387:v387 + 32] = (c.state.execution_context.chain_id).to_bytes(32)
     v389 = v382 + 160 & M
     if v389 + 32 > ml: gas = grow(c, gas, 132, v389, 32); mb = mem._bytes; ml = len(mb)
     mb[v389:v389 + 32] = (fb(c.msg.storage_address)).to_bytes(32)
     if v382 + 32 > ml: gas = grow(c, gas, 132, v382, 32); mb = mem._bytes; ml = len(mb)
     mb[v382:v382 + 32] = K18
     if gas < 256: st += v183, 332, v185, v180, v203, v179, v182, v187, 8834, 4, 12015, 8458, v13, v15, 66, v374, 8402, v383, v382, 13069, 192, v382; c.resume = 7207; return None, gas - 132
     v390 = v382 + 192
     if (v390 > 0xffffffffffffffff) or (v390 < v382):
      st += v183, 332, v185, v180, v203, v179, v182, v187, 8834, 4, 12015, 8458, v13, v15, 66, v374, 8402, v383, v382, 13069, v390; c.resume = 7242; return None, gas - 194
     mb[64:96] = v390.to_bytes(32)
     v394 = fb(mb[v382:v382 + 32])
     if v394 and v383 + v394 > ml: gas = grow(c, gas, 256, v383, v394); mb = mem._bytes; ml = len(mb)
     gas = take(gas, 256, 6 * (v394 + 31 >> 5))
     v395 = fb(keccak(mb[v383:v383 + v394]).digest())
     gas -= 256
     v396 = v395
    else:
     gas -= 31
     v396 = I10
    if gas < 87: st += v183, 332, v185, v180, v203, v179, v182, v187, 8834, 4, 12015, 8458, v13, v15, 66, v374, v396; c.resume = 8402; return None, gas
    v397 = fb(mb[64:96])
    if v397 + 32 > ml: gas = grow(c, gas, 87, v397, 32); mb = mem._bytes; ml = len(mb)
    mb[v397:v397 + 32] = K19
    if v397 + 34 > ml: gas = grow(c, gas, 87, v397 + 2, 32); mb = mem._bytes; ml = len(mb)
    mb[v397 + 2:v397 + 34] = v396.to_bytes(32)
    if v397 + 66 > ml: gas = grow(c, gas, 87, v397 + 34, 32); mb = mem._bytes; ml = len(mb)
    mb[v397 + 34:v397 + 66] = v374.to_bytes(32)
    gas = take(gas, 87, 18)
    v400 = fb(keccak(mb[v397:v397 + 66]).digest())
    if gas < 293: st += v183, 332, v185, v180, v203, v179, v182, v187, 8834, 4, 12015, 8458, v13, v15, v400; c.resume = 10564; return None, gas - 87
    if (v13 - 65 & M):
     gas -= 140
     v422, v423, v424 = 0, 2, v13
    else:
     v403 = read_data(data, (v15 + 32))
     if v403 > 0x7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0:
      gas -= 231
      v419, v420, v421 = 0, 3, v403
     else:
      v409 = fb(mb[64:96])
      if v409 + 32 > ml: gas = grow(c, gas, 293, v409, 32); mb = mem._bytes; ml = len(mb)
      mb[v409:v409 + 32] = v400.to_bytes(32)
      if v409 + 64 > ml: gas = grow(c, gas, 293, v409 + 32, 32); mb = mem._bytes; ml = len(mb)
      mb[v409 + 32:v409 + 64] = ((read_data(data, (v15 + 64))) >> 248 & 255).to_bytes(32)
      if v409 + 96 > ml: gas = grow(c, gas, 293, v409 + 64, 32); mb = mem._bytes; ml = len(mb)
      mb[v409 + 64:v409 + 96] = (read_data(data, v15)).to_bytes(32)
      if v409 + 128 > ml: gas = grow(c, gas, 293, v409 + 96, 32); mb = mem._bytes; ml = len(mb)
      mb[v409 + 96:v409 + 128] = v403.to_bytes(32)
      mb[0:32] = K14
      v413 = gas - 293
      gm.gas_remaining = gas - 293
      st += 32, 0, 128, v409, 1, v413
      hfa(c, st, gm)
      v414 = st.pop()
      gas = gm.gas_remaining
      mb = mem._bytes; ml = len(mb)
      if gas < 85: st += v183, 332, v185, v180, v203, v179, v182, v187, 8834, 4, 12015, 8458, 10599, v414; c.resume = 13197; return None, gas
      if not (v414):
       st += v183, 332, v185, v180, v203, v179, v182, v187, 8834, 4, 12015, 8458, 10599; c.resume = 3323; return None, gas - 16
      v416 = fb(mb[0:32])
      if not ((v416 & 0xffffffffffffffffffffffffffffffffffffffff)):
       gas -= 85
       v419, v420, v421 = 0, 1, 0
      else:
       gas -= 79
       v419, v420, v421 = v416, 0, 0
     if gas < 24: st += v183, 332, v185, v180, v203, v179, v182, v187, 8834, 4, 12015, 8458, v419, v420, v421; c.resume = 10599; return None, gas
     gas -= 24
     v422, v423, v424 = v419, v420, v421
    if gas < 314: st += v183, 332, v185, v180, v203, v179, v182, v187, 8834, 4, 12015, v422, v423, v424; c.resume = 8458; return None, gas
    v425 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
    if (v425 - (v425 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
     st += v183, 332, v185, v180, v203, v179, v182, v187, 8834, v422, 4, 0xffffffffffffffffffffffffffffffffffffffff, 0xffffffffffffffffffffffffffffffffffffffff, 12034, v425; c.resume = 347; return None, gas - 99
    v429 = v422 & 0xffffffffffffffffffffffffffffffffffffffff
    if (v429 - (v425 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
     v431 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
     if (v431 - (v431 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
      st += v183, 332, v185, v180, v203, v179, v182, v187, 8834, v429, 12069, v431; c.resume = 347; return None, gas - 204
     v434 = fb(mb[64:96])
     v435 = v434 + 32 & M
     if v435 + 32 > ml: gas = grow(c, gas, 314, v435, 32); mb = mem._bytes; ml = len(mb)
     mb[v435:v435 + 32] = K20
     v437 = v434 + 36 & M
     if v437 + 32 > ml: gas = grow(c, gas, 314, v437, 32); mb = mem._bytes; ml = len(mb)
     mb[v437:v437 + 32] = (v431 & 0xffffffffffffffffffffffffffffffffffffffff).to_bytes(32)
     v438 = v434 + 68 & M
     if v438 + 32 > ml: gas = grow(c, gas, 314, v438, 32); mb = mem._bytes; ml = len(mb)
     mb[v438:v438 + 32] = v429.to_bytes(32)
     if v434 + 32 > ml: gas = grow(c, gas, 314, v434, 32); mb = mem._bytes; ml = len(mb)
     mb[v434:v434 + 32] = K9
     if gas < 402: st += v183, 332, v185, v180, v203, v179, v182, v187, 8834, v434, 7823, 100, v434; c.resume = 7207; return None, gas - 314
     v439 = v434 + 128
     if (v439 > 0xffffffffffffffff) or (v439 < v434):
      st += v183, 332, v185, v180, v203, v179, v182, v187, 8834, v434, 7823, v439; c.resume = 7242; return None, gas - 376
     mb[64:96] = v439.to_bytes(32)
     gas -= 402
     v448 = v434
    else:
     v443 = fb(mb[64:96])
     v444 = v443 + 32 & M
     if (v444 > 0xffffffffffffffff) or (v444 < v443):
      st += v183, 332, v185, v180, v203, v179, v182, v187, 8834, v443, 11015, v444; c.resume = 7242; return None, gas - 234
     mb[64:96] = v444.to_bytes(32)
     if v443 + 32 > ml: gas = grow(c, gas, 268, v443, 32); mb = mem._bytes; ml = len(mb)
     mb[v443:v443 + 32] = K14
     gas -= 268
     v448 = v443
    if gas < 23: st += v183, 332, v185, v180, v203, v179, v182, v187, v448; c.resume = 8834; return None, gas
    if v448 + 32 > ml: gas = grow(c, gas, 23, v448, 32); mb = mem._bytes; ml = len(mb)
    v449 = fb(mb[v448:v448 + 32])
    if v449:
     if gas < 46: st += v448, 332, v185, v180, v203, v179, v182, v187, v183; c.resume = 9365; return None, gas - 23
     gas -= 46
     v583 = v448
    else:
     if gas < 41: st += v448, 332, v185, v180, v203, v179, v182, v187, v183; c.resume = 8842; return None, gas - 23
     gm.gas_remaining = gas - 41
     st.append(v183)
     h54(c, st, gm)
     v450 = st.pop()
     gas = gm.gas_remaining
     if gas < 231: st += v448, 332, v185, v180, v203, v179, v182, v187, 0xffffffffffffffffffffffffffffffffffffffff, v450; c.resume = 8852; return None, gas
     v451 = v450 & 0xffffffffffffffffffffffffffffffffffffffff
     v452 = fb(data[100:132]) if len(data) >= 132 else read_data(data, 100)
     v453 = v452 & 0xffffffffffffffffffffffffffffffffffffffff
     if (v452 - v453 & M):
      st += v448, 332, v453, v180, v203, v179, v182, v451, v187, v452, v185; c.resume = 347; return None, gas - 58
     v456 = (v185 >> 160) & 0xffffffff
     v457 = fb(data[132:164]) if len(data) >= 164 else read_data(data, 132)
     v458 = fb(data[164:196]) if len(data) >= 196 else read_data(data, 164)
     v459 = fb(data[196:228]) if len(data) >= 228 else read_data(data, 196)
     v460 = fb(mb[64:96])
     v461 = v460 + 32 & M
     if v461 + 32 > ml: gas = grow(c, gas, 231, v461, 32); mb = mem._bytes; ml = len(mb)
     mb[v461:v461 + 32] = v451.to_bytes(32)
     v462 = v460 + 64 & M
     if v462 + 32 > ml: gas = grow(c, gas, 231, v462, 32); mb = mem._bytes; ml = len(mb)
     mb[v462:v462 + 32] = v453.to_bytes(32)
     v463 = v460 + 96 & M
     if v463 + 32 > ml: gas = grow(c, gas, 231, v463, 32); mb = mem._bytes; ml = len(mb)
     mb[v463:v463 + 32] = v456.to_bytes(32)
     v464 = v460 + 128 & M
     if v464 + 32 > ml: gas = grow(c, gas, 231, v464, 32); mb = mem._bytes; ml = len(mb)
     mb[v464:v464 + 32] = v457.to_bytes(32)
     v465 = v460 + 160 & M
     if v465 + 32 > ml: gas = grow(c, gas, 231, v465, 32); mb = mem._bytes; ml = len(mb)
     mb[v465:v465 + 32] = v458.to_bytes(32)
     v466 = v460 + 192 & M
     if v466 + 32 > ml: gas = grow(c, gas, 231, v466, 32); mb = mem._bytes; ml = len(mb)
     mb[v466:v466 + 32] = v459.to_bytes(32)
     if v460 + 32 > ml: gas = grow(c, gas, 231, v460, 32); mb = mem._bytes; ml = len(mb)
     mb[v460:v460 + 32] = K21
     if gas < 362: st += v448, 332, v453, v180, v203, v179, v456, v459, v458, v457, v182, v452, v187, v461, v460, 8952, 224, v460; c.resume = 7207; return None, gas - 231
     v467 = v460 + 224
     if (v467 > 0xffffffffffffffff) or (v467 < v460):
      st += v448, 332, v453, v180, v203, v179, v456, v459, v458, v457, v182, v452, v187, v461, v460, 8952, v467; c.resume = 7242; return None, gas - 293
     mb[64:96] = v467.to_bytes(32)
     v471 = fb(mb[v460:v460 + 32])
     if v471 and v461 + v471 > ml: gas = grow(c, gas, 362, v461, v471); mb = mem._bytes; ml = len(mb)
     gas = take(gas, 362, 6 * (v471 + 31 >> 5))
     v472 = fb(keccak(mb[v461:v461 + v471]).digest())
     v473 = v203 + 1 & M
     gm.gas_remaining = gas - 362
     st.append(v473)
     h54(c, st, gm)
     v474 = st.pop()
     gas = gm.gas_remaining
     if gas < 168: st += v448, 332, v453, v180, v203, v179, v456, v459, v458, v457, v472, v452, v473, v182, v187, v474; c.resume = 8964; return None, gas
     v475 = 1 if v472 == v474 else 0
     v476 = 1 if not (v475) else 0
     if not (v475):
      v477 = fb(mb[64:96])
      if v477 + 32 > ml: gas = grow(c, gas, 168, v477, 32); mb = mem._bytes; ml = len(mb)
      mb[v477:v477 + 32] = K22
      if v477 + 36 > ml: gas = grow(c, gas, 168, v477 + 4, 32); mb = mem._bytes; ml = len(mb)
      mb[v477 + 4:v477 + 36] = v456.to_bytes(32)
      v479 = fb(data[132:164]) if len(data) >= 164 else read_data(data, 132)
      if v477 + 68 > ml: gas = grow(c, gas, 168, v477 + 36, 32); mb = mem._bytes; ml = len(mb)
      mb[v477 + 36:v477 + 68] = v479.to_bytes(32)
      v481 = I8 & 0xffffffffffffffffffffffffffffffffffffffff
      v482 = gas - 168
      gm.gas_remaining = gas - 168
      st += 32, v477, 68, v477, v481, v482
      hfa(c, st, gm)
      v483 = st.pop()
      gas = gm.gas_remaining
      mb = mem._bytes; ml = len(mb)
      if gas < 409: st += v187, 332, v453, v180, v203, v179, v476, v459, v458, v457, v472, v452, v473, v182, 9337, v456, 4, 96, v479, v481, v477, v483; c.resume = 12278; return None, gas
      if not (v483):
       st += v187, 332, v453, v180, v203, v179, v476, v459, v458, v457, v472, v452, v473, v182, 9337, v456, 4, 96, v479, v481, v483, v477; c.resume = 3323; return None, gas - 22
      if v483:
       v485 = len(c.return_data)
       if 32 > v485:
        v487 = len(c.return_data)
        gas -= 92
        v488 = v487
       else:
        gas -= 73
        v488 = 32
       v491 = v477 + ((v488 + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0)
       if (v491 > 0xffffffffffffffff) or (v491 < v477):
        st += v187, 332, v453, v180, v203, v179, v476, v459, v458, v457, v472, v452, v473, v182, 9337, v456, 4, 96, v479, v481, v477, 32, v477, v488, 12801, v491; c.resume = 7242; return None, gas - 89
       mb[64:96] = v491.to_bytes(32)
       if (((v477 + v488) - v477 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820000:
        st += v187, 332, v453, v180, v203, v179, v476, v459, v458, v457, v472, v452, v473, v182, 9337, v456, 4, 96, v479, v481, v477; c.resume = 347; return None, gas - 129
       v498 = fb(mb[v477:v477 + 32])
       if (v498 - (1 if not (not (v498)) else 0) & M):
        st += v187, 332, v453, v180, v203, v179, v476, v459, v458, v457, v472, v452, v473, v182, 9337, v456, 4, 96, v479, v481, v498, 12818; c.resume = 347; return None, gas - 181
       gas -= 203
       v502 = v498
      else:
       gas -= 40
       v502 = 0
      if not (v502):
       v505 = fb(mb[64:96])
       if v505 + 32 > ml: gas = grow(c, gas, 114, v505, 32); mb = mem._bytes; ml = len(mb)
       mb[v505:v505 + 32] = K23
       if v505 + 36 > ml: gas = grow(c, gas, 114, v505 + 4, 32); mb = mem._bytes; ml = len(mb)
       mb[v505 + 4:v505 + 36] = v456.to_bytes(32)
       if v505 + 68 > ml: gas = grow(c, gas, 114, v505 + 36, 32); mb = mem._bytes; ml = len(mb)
       mb[v505 + 36:v505 + 68] = v479.to_bytes(32)
       v508 = gas - 114
       gm.gas_remaining = gas - 114
       st += 128, v505, 68, v505, v481, v508
       hfa(c, st, gm)
       v509 = st.pop()
       gas = gm.gas_remaining
       mb = mem._bytes; ml = len(mb)
       if gas < 441: st += v187, 332, v453, v180, v203, v179, v476, v459, v458, v457, v472, v452, v473, v182, 9337, v456, 96, v505, v509; c.resume = 12476; return None, gas
       if not (v509):
        st += v187, 332, v453, v180, v203, v179, v476, v459, v458, v457, v472, v452, v473, v182, 9337, v456, 96, v509, v505; c.resume = 3323; return None, gas - 22
       if v509:
        v511 = len(c.return_data)
        if 128 > v511:
         v513 = len(c.return_data)
         gas -= 109
         v514 = v513
        else:
         gas -= 90
         v514 = 128
        v517 = v505 + ((v514 + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0)
        if (v517 > 0xffffffffffffffff) or (v517 < v505):
         st += v187, 332, v453, v180, v203, v179, v476, v459, v458, v457, v472, v452, v473, v182, 9337, v456, v505, 96, 128, v505, v514, 12701, v517; c.resume = 7242; return None, gas - 89
        mb[64:96] = v517.to_bytes(32)
        if (((v505 + v514) - v505 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820096:
         st += v187, 332, v453, v180, v203, v179, v476, v459, v458, v457, v472, v452, v473, v182, 9337, v456, v505, 96; c.resume = 347; return None, gas - 129
        v524 = fb(mb[v505:v505 + 32])
        if (v524 - (1 if not (not (v524)) else 0) & M):
         st += v187, 332, v453, v180, v203, v179, v476, v459, v458, v457, v472, v452, v473, v182, 9337, v456, 255, 96, v505, v524, 12721; c.resume = 347; return None, gas - 187
        v529 = fb(mb[v505 + 32:v505 + 64])
        if (v529 - (v529 & 255) & M):
         st += v187, 332, v453, v180, v203, v179, v476, v459, v458, v457, v472, v452, v473, v182, 9337, v456, 255, 96, v505, 255, 12758, v529, 12738; c.resume = 347; return None, gas - 262
        if v505 + 96 > ml: gas = grow(c, gas, 332, v505 + 64, 32); mb = mem._bytes; ml = len(mb)
        v533 = fb(mb[v505 + 64:v505 + 96])
        if (v533 - (v533 & 255) & M):
         st += v187, 332, v453, v180, v203, v179, v476, v459, v458, v457, v472, v452, v473, v182, 9337, v456, 255, v529, v505, 255, 12758, 96, v533, 12751; c.resume = 347; return None, gas - 332
        if gas < 393: st += v187, 332, v453, v180, v203, v179, v476, v459, v458, v457, v472, v452, v473, v182, 9337, v456, 255, v529, v505, 255, 12758, 96, v533, 12751; c.resume = 12159; return None, gas - 332
        if v505 + 128 > ml: gas = grow(c, gas, 393, v505 + 96, 32); mb = mem._bytes; ml = len(mb)
        v537 = fb(mb[v505 + 96:v505 + 128])
        if (v537 - (v537 & 255) & M):
         st += v187, 332, v453, v180, v203, v179, v476, v459, v458, v457, v472, v452, v473, v182, 9337, v456, 255, v529, v533, 255, v537, 12758; c.resume = 347; return None, gas - 393
        if gas < 422: st += v187, 332, v453, v180, v203, v179, v476, v459, v458, v457, v472, v452, v473, v182, 9337, v456, 255, v529, v533, 255, v537, 12758; c.resume = 12159; return None, gas - 393
        gas -= 422
        v540, v541, v542, v543, v544 = v533, v537, v529, 255, 255
       else:
        gas -= 50
        v540, v541, v542, v543, v544 = 0, 0, 0, v505, 96
       if gas < 158: st += v187, 332, v453, v180, v203, v179, v476, v459, v458, v457, v472, v452, v473, v182, 9337, v456, v540, v541, v542, v543, v544; c.resume = 12493; return None, gas
       v545 = v540 & 255
       if not (v545):
        v547 = fb(mb[64:96])
        v548 = v547 + 32 & M
        if v548 + 32 > ml: gas = grow(c, gas, 133, v548, 32); mb = mem._bytes; ml = len(mb)
        mb[v548:v548 + 32] = K24
        v549 = v547 + 36 & M
        if v549 + 32 > ml: gas = grow(c, gas, 133, v549, 32); mb = mem._bytes; ml = len(mb)
        mb[v549:v549 + 32] = v456.to_bytes(32)
        v551 = v547 + 68 & M
        if v551 + 32 > ml: gas = grow(c, gas, 133, v551, 32); mb = mem._bytes; ml = len(mb)
        mb[v551:v551 + 32] = (v542 & 255).to_bytes(32)
        if v547 + 32 > ml: gas = grow(c, gas, 133, v547, 32); mb = mem._bytes; ml = len(mb)
        mb[v547:v547 + 32] = K9
        gas -= 133
        v560, v561, v562 = v547, 100, v547
       else:
        v552 = fb(mb[64:96])
        v553 = v552 + 32 & M
        if v553 + 32 > ml: gas = grow(c, gas, 158, v553, 32); mb = mem._bytes; ml = len(mb)
        mb[v553:v553 + 32] = K25
        v554 = v552 + 36 & M
        if v554 + 32 > ml: gas = grow(c, gas, 158, v554, 32); mb = mem._bytes; ml = len(mb)
        mb[v554:v554 + 32] = v456.to_bytes(32)
        v556 = v552 + 68 & M
        if v556 + 32 > ml: gas = grow(c, gas, 158, v556, 32); mb = mem._bytes; ml = len(mb)
        mb[v556:v556 + 32] = (v542 & 255).to_bytes(32)
        v557 = v552 + 100 & M
        if v557 + 32 > ml: gas = grow(c, gas, 158, v557, 32); mb = mem._bytes; ml = len(mb)
        mb[v557:v557 + 32] = v545.to_bytes(32)
        v559 = v552 + 132 & M
        if v559 + 32 > ml: gas = grow(c, gas, 158, v559, 32); mb = mem._bytes; ml = len(mb)
        mb[v559:v559 + 32] = (v541 & 255).to_bytes(32)
        if v552 + 32 > ml: gas = grow(c, gas, 158, v552, 32); mb = mem._bytes; ml = len(mb)
        mb[v552:v552 + 32] = K26
        gas -= 158
        v560, v561, v562 = v552, 164, v552
       if gas < 88: st += v187, 332, v453, v180, v203, v179, v476, v459, v458, v457, v472, v452, v473, v182, 9337, v560, 7823, v561, v562; c.resume = 7207; return None, gas
       v565 = v562 + ((v561 + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0)
       if (v565 > 0xffffffffffffffff) or (v565 < v562):
        st += v187, 332, v453, v180, v203, v179, v476, v459, v458, v457, v472, v452, v473, v182, 9337, v560, 7823, v565; c.resume = 7242; return None, gas - 62
       mb[64:96] = v565.to_bytes(32)
       gas -= 88
       v581 = v560
      else:
       v569 = fb(data[196:228]) if len(data) >= 228 else read_data(data, 196)
       mb[0:32] = v569.to_bytes(32)
       mb[32:64] = K1
       gas = take(gas, 91, 12)
       v570 = fb(keccak(mb[0:64]).digest())
       gm.gas_remaining = gas - 91
       st.append(v570)
       h54(c, st, gm)
       v571 = st.pop()
       gas = gm.gas_remaining
       if gas < 140: st += v187, 332, v453, v180, v203, v179, v476, v459, v458, v457, v472, v452, v473, v182, 9337, v569, v571; c.resume = 12320; return None, gas
       if not (v571):
        v573 = fb(mb[64:96])
        v574 = v573 + 32 & M
        if v574 + 32 > ml: gas = grow(c, gas, 82, v574, 32); mb = mem._bytes; ml = len(mb)
        mb[v574:v574 + 32] = K27
        v575 = v573 + 36 & M
        if v575 + 32 > ml: gas = grow(c, gas, 82, v575, 32); mb = mem._bytes; ml = len(mb)
        mb[v575:v575 + 32] = v569.to_bytes(32)
        if v573 + 32 > ml: gas = grow(c, gas, 82, v573, 32); mb = mem._bytes; ml = len(mb)
        mb[v573:v573 + 32] = K4
        st += v187, 332, v453, v180, v203, v179, v476, v459, v458, v457, v472, v452, v473, v182, 9337, v573, 7823, 68, v573
        return r7207, gas - 82
       v576 = fb(mb[64:96])
       v577 = v576 + 32 & M
       if (v577 > 0xffffffffffffffff) or (v577 < v576):
        st += v187, 332, v453, v180, v203, v179, v476, v459, v458, v457, v472, v452, v473, v182, 9337, v576, 11015, v577; c.resume = 7242; return None, gas - 106
       mb[64:96] = v577.to_bytes(32)
       if v576 + 32 > ml: gas = grow(c, gas, 140, v576, 32); mb = mem._bytes; ml = len(mb)
       mb[v576:v576 + 32] = K14
       gas -= 140
       v581 = v576
      if gas < 23: st += v187, 332, v453, v180, v203, v179, v476, v459, v458, v457, v472, v452, v473, v182, v581; c.resume = 9337; return None, gas
      if v581 + 32 > ml: gas = grow(c, gas, 23, v581, 32); mb = mem._bytes; ml = len(mb)
      v582 = fb(mb[v581:v581 + 32])
      if v582:
       if gas < 58: st += v581, 332, v453, v180, v203, v179, v476, v459, v458, v457, v472, v452, v473, v182, v187; c.resume = 9350; return None, gas - 23
       gas -= 58
       v583 = v581
      else:
       if gas < 36: st += v581, 332, v453, v180, v203, v179, v476, v459, v458, v457, v472, v452, v473, v182, v187; c.resume = 9345; return None, gas - 23
       st += v581, 332, v453, v180, v203, v179, v476, v459, v458, v457, v472, v452, v473, v182, v187, 0
       return r8973, gas - 36
     else:
      st += v448, 332, v453, v180, v203, v179, v476, v459, v458, v457, v472, v452, v473, v182, v187, v456
      return r8973, gas - 28
  if gas < 26: st.append(v583); c.resume = 332; return None, gas
  if v583 + 32 > ml: gas = grow(c, gas, 26, v583, 32); mb = mem._bytes; ml = len(mb)
  v584 = fb(mb[v583:v583 + 32])
  if v584:
   st += v584, v583; c.resume = 342; return None, gas - 26
  return None, gas - 26
 def r332(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or not 1 <= len(st) <= 1021: c.resume = 332; return None, gas
  x0 = st[-1]
  if gas < 26: c.resume = 332; return None, gas
  if x0 + 32 > ml: gas = grow(c, gas, 26, x0, 32); mb = mem._bytes; ml = len(mb)
  v2 = fb(mb[x0:x0 + 32])
  if v2:
   st[-1:] = v2, x0,; c.resume = 342; return None, gas - 26
  return None, gas - 26
 def r3437(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or not 4 <= len(st) <= 1022: c.resume = 3437; return None, gas
  x0 = st[-1]
  x1 = st[-2]
  x2 = st[-3]
  x3 = st[-4]
  if gas < 36: c.resume = 3437; return None, gas
  v3 = x0 - x1 & M
  if x3 + 32 > ml: gas = grow(c, gas, 36, x3, 32); mb = mem._bytes; ml = len(mb)
  mb[x3:x3 + 32] = (v3 - 32 & M).to_bytes(32)
  if gas < 112: st[-2:] = v3, x3,; c.resume = 7207; return None, gas - 36
  v9 = x3 + ((v3 + 31 & M) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) & M
  if (v9 > 0xffffffffffffffff) or (v9 < x3):
   st[-2:] = v9,; c.resume = 7242; return None, gas - 98
  mb[64:96] = v9.to_bytes(32)
  f = T.get(x2)
  del st[-3:]
  if f is not None: return f, gas - 112
  st.append(x2); c.resume = 7241
  return None, gas - 104
 def r7207(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or not 3 <= len(st) <= 1022: c.resume = 7207; return None, gas
  x0 = st[-1]
  x1 = st[-2]
  x2 = st[-3]
  if gas < 76: c.resume = 7207; return None, gas
  v5 = x0 + ((x1 + 31 & M) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) & M
  if (v5 > 0xffffffffffffffff) or (v5 < x0):
   st[-2:] = v5,; c.resume = 7242; return None, gas - 62
  mb[64:96] = v5.to_bytes(32)
  f = T.get(x2)
  del st[-3:]
  if f is not None: return f, gas - 76
  st.append(x2); c.resume = 7241
  return None, gas - 68
 def r7823(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or not 2 <= len(st) <= 1024: c.resume = 7823; return None, gas
  x0 = st[-1]
  x1 = st[-2]
  if gas < 12: c.resume = 7823; return None, gas
  f = T.get(x1)
  st[-2:] = x0,
  if f is not None: return f, gas - 12
  st.append(x1); c.resume = 7825
  return None, gas - 4
 def r8815(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or not 11 <= len(st) <= 1006: c.resume = 8815; return None, gas
  data = c.msg.data_as_bytes
  x0 = st[-1]
  x1 = st[-2]
  x2 = st[-3]
  x3 = st[-4]
  x4 = st[-5]
  x5 = st[-6]
  x6 = st[-7]
  x7 = st[-8]
  x8 = st[-9]
  x9 = st[-10]
  x10 = st[-11]
  if gas < 20: c.resume = 8815; return None, gas
  if x0 + 32 > ml: gas = grow(c, gas, 20, x0, 32); mb = mem._bytes; ml = len(mb)
  v2 = fb(mb[x0:x0 + 32])
  if v2:
   if gas < 50: c.resume = 9374; return None, gas - 20
   f = T.get(x9)
   st[-11:] = x0,
   if f is not None: return f, gas - 50
   st.append(x9); c.resume = 9385
   return None, gas - 42
  if gas < 108: c.resume = 8822; return None, gas - 20
  v13 = fb(mb[64:96])
  v14 = v13 + 32 & M
  if v14 + 32 > ml: gas = grow(c, gas, 108, v14, 32); mb = mem._bytes; ml = len(mb)
  mb[v14:v14 + 32] = K15
  if gas < 219: st[-3:] = 8834, 4, v13, x2, x1, v14, 0xffffffffffffffffffffffffffffffffffffffff, 11870, 4,; c.resume = 6820; return None, gas - 108
  v15 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
  if (v15 - (v15 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
   st[-3:] = 8834, 4, v13, x2, x1, v14, 0xffffffffffffffffffffffffffffffffffffffff, v15, 11870,; c.resume = 347; return None, gas - 155
  v19 = v13 + 64 & M
  if v19 + 32 > ml: gas = grow(c, gas, 219, v19, 32); mb = mem._bytes; ml = len(mb)
  mb[v19:v19 + 32] = (v15 & 0xffffffffffffffffffffffffffffffffffffffff).to_bytes(32)
  v20 = fb(data[36:68]) if len(data) >= 68 else read_data(data, 36)
  if (v20 - (v20 & 0xffffffff) & M):
   st[-3:] = 8834, 4, v13, x2, x1, v14, v20,; c.resume = 347; return None, gas - 219
  if gas < 280: st[-3:] = 8834, 4, v13, x2, x1, v14, v20,; c.resume = 11895; return None, gas - 219
  v24 = v13 + 96 & M
  if v24 + 32 > ml: gas = grow(c, gas, 280, v24, 32); mb = mem._bytes; ml = len(mb)
  mb[v24:v24 + 32] = (0xffffffff & v20).to_bytes(32)
  v25 = fb(data[68:100]) if len(data) >= 100 else read_data(data, 68)
  if (v25 - (v25 & 0xffffffffff) & M):
   st[-3:] = 8834, 4, v25, x2, x1, v14, v13,; c.resume = 347; return None, gas - 280
  if gas < 342: st[-3:] = 8834, 4, v25, x2, x1, v14, v13,; c.resume = 11926; return None, gas - 280
  v29 = v13 + 128 & M
  if v29 + 32 > ml: gas = grow(c, gas, 342, v29, 32); mb = mem._bytes; ml = len(mb)
  mb[v29:v29 + 32] = (v25 & 0xffffffffff).to_bytes(32)
  if gas < 514: st[-3:] = 8834, 4, 12015, x2, x1, v14, v13, 0xffffffffffffffffffffffffffffffffffffffff, 11961, 100,; c.resume = 6820; return None, gas - 342
  v30 = fb(data[100:132]) if len(data) >= 132 else read_data(data, 100)
  if (v30 - (v30 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
   st[-3:] = 8834, 4, 12015, x2, x1, v14, v13, 0xffffffffffffffffffffffffffffffffffffffff, v30, 11961,; c.resume = 347; return None, gas - 389
  v34 = v13 + 160 & M
  if v34 + 32 > ml: gas = grow(c, gas, 514, v34, 32); mb = mem._bytes; ml = len(mb)
  mb[v34:v34 + 32] = (v30 & 0xffffffffffffffffffffffffffffffffffffffff).to_bytes(32)
  v36 = v13 + 192 & M
  if v36 + 32 > ml: gas = grow(c, gas, 514, v36, 32); mb = mem._bytes; ml = len(mb)
  mb[v36:v36 + 32] = (fb(data[132:164]) if len(data) >= 164 else read_data(data, 132)).to_bytes(32)
  v38 = v13 + 224 & M
  if v38 + 32 > ml: gas = grow(c, gas, 514, v38, 32); mb = mem._bytes; ml = len(mb)
  mb[v38:v38 + 32] = (fb(data[164:196]) if len(data) >= 196 else read_data(data, 164)).to_bytes(32)
  v40 = v13 + 256 & M
  if v40 + 32 > ml: gas = grow(c, gas, 514, v40, 32); mb = mem._bytes; ml = len(mb)
  mb[v40:v40 + 32] = (fb(data[196:228]) if len(data) >= 228 else read_data(data, 196)).to_bytes(32)
  if v13 + 32 > ml: gas = grow(c, gas, 514, v13, 32); mb = mem._bytes; ml = len(mb)
  mb[v13:v13 + 32] = K16
  if gas < 638: st[-3:] = 8834, 4, 12015, x2, x1, v14, v13, 4168, 288, v13,; c.resume = 7207; return None, gas - 514
  v41 = v13 + 288
  if (v41 > 0xffffffffffffffff) or (v41 < v13):
   st[-3:] = 8834, 4, 12015, x2, x1, v14, v13, 4168, v41,; c.resume = 7242; return None, gas - 576
  mb[64:96] = v41.to_bytes(32)
  v45 = fb(mb[v13:v13 + 32])
  if v45 and v14 + v45 > ml: gas = grow(c, gas, 638, v14, v45); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 638, 6 * (v45 + 31 >> 5))
  v46 = fb(keccak(mb[v14:v14 + v45]).digest())
  if gas < 865: st[-3:] = 8834, 4, 12015, x2, x1, v46,; c.resume = 8386; return None, gas - 638
  v49 = 1 if (fb(c.msg.storage_address)) == (I9 & 0xffffffffffffffffffffffffffffffffffffffff) else 0
  if v49:
   gas -= 733
   v52 = (1 if (c.state.execution_context.chain_id) == I13 else 0)
  else:
   gas -= 711
   v52 = v49
  if not (v52):
   v54 = fb(mb[64:96])
   v55 = v54 + 32 & M
   if v55 + 32 > ml: gas = grow(c, gas, 132, v55, 32); mb = mem._bytes; ml = len(mb)
   mb[v55:v55 + 32] = K17
   v56 = v54 + 64 & M
   if v56 + 32 > ml: gas = grow(c, gas, 132, v56, 32); mb = mem._bytes; ml = len(mb)
   mb[v56:v56 + 32] = J11
   v57 = v54 + 96 & M
   if v57 + 32 > ml: gas = grow(c, gas, 132, v57, 32); mb = mem._bytes; ml = len(mb)
   mb[v57:v57 + 32] = J12
   v59 = v54 + 128 & M
   if v59 + 32 > ml: gas = grow(c, gas, 132, v59, 32); mb = mem._bytes; ml = len(mb)
   mb[v59:v59 + 32] = (c.state.execution_context.chain_id).to_bytes(32)
   v61 = v54 + 160 & M
   if v61 + 32 > ml: gas = grow(c, gas, 132, v61, 32); mb = mem._bytes; ml = len(mb)
   mb[v61:v61 + 32] = (fb(c.msg.storage_address)).to_bytes(32)
   if v54 + 32 > ml: gas = grow(c, gas, 132, v54, 32); mb = mem._bytes; ml = len(mb)
   mb[v54:v54 + 32] = K18
   if gas < 256: st[-3:] = 8834, 4, 12015, 8458, x2, x1, 66, v46, 8402, v55, v54, 13069, 192, v54,; c.resume = 7207; return None, gas - 132
   v62 = v54 + 192
   if (v62 > 0xffffffffffffffff) or (v62 < v54):
    st[-3:] = 8834, 4, 12015, 8458, x2, x1, 66, v46, 8402, v55, v54, 13069, v62,; c.resume = 7242; return None, gas - 194
   mb[64:96] = v62.to_bytes(32)
   v66 = fb(mb[v54:v54 + 32])
   if v66 and v55 + v66 > ml: gas = grow(c, gas, 256, v55, v66); mb = mem._bytes; ml = len(mb)
   gas = take(gas, 256, 6 * (v66 + 31 >> 5))
   v67 = fb(keccak(mb[v55:v55 + v66]).digest())
   gas -= 256
   v68 = v67
  else:
   gas -= 31
   v68 = I10
  if gas < 87: st[-3:] = 8834, 4, 12015, 8458, x2, x1, 66, v46, v68,; c.resume = 8402; return None, gas
  v69 = fb(mb[64:96])
  if v69 + 32 > ml: gas = grow(c, gas, 87, v69, 32); mb = mem._bytes; ml = len(mb)
  mb[v69:v69 + 32] = K19
  if v69 + 34 > ml: gas = grow(c, gas, 87, v69 + 2, 32); mb = mem._bytes; ml = len(mb)
  mb[v69 + 2:v69 + 34] = v68.to_bytes(32)
  if v69 + 66 > ml: gas = grow(c, gas, 87, v69 + 34, 32); mb = mem._bytes; ml = len(mb)
  mb[v69 + 34:v69 + 66] = v46.to_bytes(32)
  gas = take(gas, 87, 18)
  v72 = fb(keccak(mb[v69:v69 + 66]).digest())
  if gas < 293: st[-3:] = 8834, 4, 12015, 8458, x2, x1, v72,; c.resume = 10564; return None, gas - 87
  if (x2 - 65 & M):
   gas -= 140
   v94, v95, v96 = 0, 2, x2
  else:
   v75 = read_data(data, (x1 + 32 & M))
   if v75 > 0x7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0:
    gas -= 231
    v91, v92, v93 = 0, 3, v75
   else:
    v81 = fb(mb[64:96])
    if v81 + 32 > ml: gas = grow(c, gas, 293, v81, 32); mb = mem._bytes; ml = len(mb)
    mb[v81:v81 + 32] = v72.to_bytes(32)
    if v81 + 64 > ml: gas = grow(c, gas, 293, v81 + 32, 32); mb = mem._bytes; ml = len(mb)
    mb[v81 + 32:v81 + 64] = ((read_data(data, (x1 + 64 & M))) >> 248 & 255).to_bytes(32)
    if v81 + 96 > ml: gas = grow(c, gas, 293, v81 + 64, 32); mb = mem._bytes; ml = len(mb)
    mb[v81 + 64:v81 + 96] = (read_data(data, x1)).to_bytes(32)
    if v81 + 128 > ml: gas = grow(c, gas, 293, v81 + 96, 32); mb = mem._bytes; ml = len(mb)
    mb[v81 + 96:v81 + 128] = v75.to_bytes(32)
    mb[0:32] = K14
    v85 = gas - 293
    gm.gas_remaining = gas - 293
    st += 32, 0, 128, v81, 1, v85
    hfa(c, st, gm)
    v86 = st.pop()
    gas = gm.gas_remaining
    mb = mem._bytes; ml = len(mb)
    if gas < 85: st[-3:] = 8834, 4, 12015, 8458, 10599, v86,; c.resume = 13197; return None, gas
    if not (v86):
     st[-3:] = 8834, 4, 12015, 8458, 10599,; c.resume = 3323; return None, gas - 16
    v88 = fb(mb[0:32])
    if not ((v88 & 0xffffffffffffffffffffffffffffffffffffffff)):
     gas -= 85
     v91, v92, v93 = 0, 1, 0
    else:
     gas -= 79
     v91, v92, v93 = v88, 0, 0
   if gas < 24: st[-3:] = 8834, 4, 12015, 8458, v91, v92, v93,; c.resume = 10599; return None, gas
   gas -= 24
   v94, v95, v96 = v91, v92, v93
  if gas < 314: st[-3:] = 8834, 4, 12015, v94, v95, v96,; c.resume = 8458; return None, gas
  v97 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
  if (v97 - (v97 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
   st[-3:] = 8834, v94, 4, 0xffffffffffffffffffffffffffffffffffffffff, 0xffffffffffffffffffffffffffffffffffffffff, 12034, v97,; c.resume = 347; return None, gas - 99
  v101 = v94 & 0xffffffffffffffffffffffffffffffffffffffff
  if (v101 - (v97 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
   v103 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
   if (v103 - (v103 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
    st[-3:] = 8834, v101, 12069, v103,; c.resume = 347; return None, gas - 204
   v106 = fb(mb[64:96])
   v107 = v106 + 32 & M
   if v107 + 32 > ml: gas = grow(c, gas, 314, v107, 32); mb = mem._bytes; ml = len(mb)
   mb[v107:v107 + 32] = K20
   v109 = v106 + 36 & M
   if v109 + 32 > ml: gas = grow(c, gas, 314, v109, 32); mb = mem._bytes; ml = len(mb)
   mb[v109:v109 + 32] = (v103 & 0xffffffffffffffffffffffffffffffffffffffff).to_bytes(32)
   v110 = v106 + 68 & M
   if v110 + 32 > ml: gas = grow(c, gas, 314, v110, 32); mb = mem._bytes; ml = len(mb)
   mb[v110:v110 + 32] = v101.to_bytes(32)
   if v106 + 32 > ml: gas = grow(c, gas, 314, v106, 32); mb = mem._bytes; ml = len(mb)
   mb[v106:v106 + 32] = K9
   if gas < 402: st[-3:] = 8834, v106, 7823, 100, v106,; c.resume = 7207; return None, gas - 314
   v111 = v106 + 128
   if (v111 > 0xffffffffffffffff) or (v111 < v106):
    st[-3:] = 8834, v106, 7823, v111,; c.resume = 7242; return None, gas - 376
   mb[64:96] = v111.to_bytes(32)
   gas -= 402
   v120 = v106
  else:
   v115 = fb(mb[64:96])
   v116 = v115 + 32 & M
   if (v116 > 0xffffffffffffffff) or (v116 < v115):
    st[-3:] = 8834, v115, 11015, v116,; c.resume = 7242; return None, gas - 234
   mb[64:96] = v116.to_bytes(32)
   if v115 + 32 > ml: gas = grow(c, gas, 268, v115, 32); mb = mem._bytes; ml = len(mb)
   mb[v115:v115 + 32] = K14
   gas -= 268
   v120 = v115
  if gas < 23: st[-3:] = v120,; c.resume = 8834; return None, gas
  if v120 + 32 > ml: gas = grow(c, gas, 23, v120, 32); mb = mem._bytes; ml = len(mb)
  v121 = fb(mb[v120:v120 + 32])
  if v121:
   if gas < 46: st[-11:] = v120, x9, x8, x7, x6, x5, x4, x3, x10,; c.resume = 9365; return None, gas - 23
   f = T.get(x9)
   st[-11:] = v120,
   if f is not None: return f, gas - 46
   st.append(x9); c.resume = 9373
   return None, gas - 38
  if gas < 41: st[-11:] = v120, x9, x8, x7, x6, x5, x4, x3, x10,; c.resume = 8842; return None, gas - 23
  gm.gas_remaining = gas - 41
  st.append(x10)
  h54(c, st, gm)
  v122 = st.pop()
  gas = gm.gas_remaining
  if gas < 231: st[-11:] = v120, x9, x8, x7, x6, x5, x4, x3, 0xffffffffffffffffffffffffffffffffffffffff, v122,; c.resume = 8852; return None, gas
  v123 = v122 & 0xffffffffffffffffffffffffffffffffffffffff
  v124 = fb(data[100:132]) if len(data) >= 132 else read_data(data, 100)
  v125 = v124 & 0xffffffffffffffffffffffffffffffffffffffff
  if (v124 - v125 & M):
   st[-11:] = v120, x9, v125, x7, x6, x5, x4, v123, x3, v124, x8,; c.resume = 347; return None, gas - 58
  v128 = (x8 >> 160) & 0xffffffff
  v129 = fb(data[132:164]) if len(data) >= 164 else read_data(data, 132)
  v130 = fb(data[164:196]) if len(data) >= 196 else read_data(data, 164)
  v131 = fb(data[196:228]) if len(data) >= 228 else read_data(data, 196)
  v132 = fb(mb[64:96])
  v133 = v132 + 32 & M
  if v133 + 32 > ml: gas = grow(c, gas, 231, v133, 32); mb = mem._bytes; ml = len(mb)
  mb[v133:v133 + 32] = v123.to_bytes(32)
  v134 = v132 + 64 & M
  if v134 + 32 > ml: gas = grow(c, gas, 231, v134, 32); mb = mem._bytes; ml = len(mb)
  mb[v134:v134 + 32] = v125.to_bytes(32)
  v135 = v132 + 96 & M
  if v135 + 32 > ml: gas = grow(c, gas, 231, v135, 32); mb = mem._bytes; ml = len(mb)
  mb[v135:v135 + 32] = v128.to_bytes(32)
  v136 = v132 + 128 & M
  if v136 + 32 > ml: gas = grow(c, gas, 231, v136, 32); mb = mem._bytes; ml = len(mb)
  mb[v136:v136 + 32] = v129.to_bytes(32)
  v137 = v132 + 160 & M
  if v137 + 32 > ml: gas = grow(c, gas, 231, v137, 32); mb = mem._bytes; ml = len(mb)
  mb[v137:v137 + 32] = v130.to_bytes(32)
  v138 = v132 + 192 & M
  if v138 + 32 > ml: gas = grow(c, gas, 231, v138, 32); mb = mem._bytes; ml = len(mb)
  mb[v138:v138 + 32] = v131.to_bytes(32)
  if v132 + 32 > ml: gas = grow(c, gas, 231, v132, 32); mb = mem._bytes; ml = len(mb)
  mb[v132:v132 + 32] = K21
  if gas < 362: st[-11:] = v120, x9, v125, x7, x6, x5, v128, v131, v130, v129, x4, v124, x3, v133, v132, 8952, 224, v132,; c.resume = 7207; return None, gas - 231
  v139 = v132 + 224
  if (v139 > 0xffffffffffffffff) or (v139 < v132):
   st[-11:] = v120, x9, v125, x7, x6, x5, v128, v131, v130, v129, x4, v124, x3, v133, v132, 8952, v139,; c.resume = 7242; return None, gas - 293
  mb[64:96] = v139.to_bytes(32)
  v143 = fb(mb[v132:v132 + 32])
  if v143 and v133 + v143 > ml: gas = grow(c, gas, 362, v133, v143); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 362, 6 * (v143 + 31 >> 5))
  v144 = fb(keccak(mb[v133:v133 + v143]).digest())
  v145 = x6 + 1 & M
  gm.gas_remaining = gas - 362
  st.append(v145)
  h54(c, st, gm)
  v146 = st.pop()
  gas = gm.gas_remaining
  if gas < 168: st[-11:] = v120, x9, v125, x7, x6, x5, v128, v131, v130, v129, v144, v124, v145, x4, x3, v146,; c.resume = 8964; return None, gas
  v147 = 1 if v144 == v146 else 0
  v148 = 1 if not (v147) else 0
  if not (v147):
   v149 = fb(mb[64:96])
   if v149 + 32 > ml: gas = grow(c, gas, 168, v149, 32); mb = mem._bytes; ml = len(mb)
   mb[v149:v149 + 32] = K22
   if v149 + 36 > ml: gas = grow(c, gas, 168, v149 + 4, 32); mb = mem._bytes; ml = len(mb)
   mb[v149 + 4:v149 + 36] = v128.to_bytes(32)
   v151 = fb(data[132:164]) if len(data) >= 164 else read_data(data, 132)
   if v149 + 68 > ml: gas = grow(c, gas, 168, v149 + 36, 32); mb = mem._bytes; ml = len(mb)
   mb[v149 + 36:v149 + 68] = v151.to_bytes(32)
   v153 = I8 & 0xffffffffffffffffffffffffffffffffffffffff
   v154 = gas - 168
   gm.gas_remaining = gas - 168
   st += 32, v149, 68, v149, v153, v154
   hfa(c, st, gm)
   v155 = st.pop()
   gas = gm.gas_remaining
   mb = mem._bytes; ml = len(mb)
   if gas < 409: st[-11:] = x3, x9, v125, x7, x6, x5, v148, v131, v130, v129, v144, v124, v145, x4, 9337, v128, 4, 96, v151, v153, v149, v155,; c.resume = 12278; return None, gas
   if not (v155):
    st[-11:] = x3, x9, v125, x7, x6, x5, v148, v131, v130, v129, v144, v124, v145, x4, 9337, v128, 4, 96, v151, v153, v155, v149,; c.resume = 3323; return None, gas - 22
   if v155:
    v157 = len(c.return_data)
    if 32 > v157:
     v159 = len(c.return_data)
     gas -= 92
     v160 = v159
    else:
     gas -= 73
     v160 = 32
    v163 = v149 + ((v160 + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0)
    if (v163 > 0xffffffffffffffff) or (v163 < v149):
     st[-11:] = x3, x9, v125, x7, x6, x5, v148, v131, v130, v129, v144, v124, v145, x4, 9337, v128, 4, 96, v151, v153, v149, 32, v149, v160, 12801, v163,; c.resume = 7242; return None, gas - 89
    mb[64:96] = v163.to_bytes(32)
    if (((v149 + v160) - v149 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820000:
     st[-11:] = x3, x9, v125, x7, x6, x5, v148, v131, v130, v129, v144, v124, v145, x4, 9337, v128, 4, 96, v151, v153, v149,; c.resume = 347; return None, gas - 129
    v170 = fb(mb[v149:v149 + 32])
    if (v170 - (1 if not (not (v170)) else 0) & M):
     st[-11:] = x3, x9, v125, x7, x6, x5, v148, v131, v130, v129, v144, v124, v145, x4, 9337, v128, 4, 96, v151, v153, v170, 12818,; c.resume = 347; return None, gas - 181
    gas -= 203
    v174 = v170
   else:
    gas -= 40
    v174 = 0
   if not (v174):
    v177 = fb(mb[64:96])
    if v177 + 32 > ml: gas = grow(c, gas, 114, v177, 32); mb = mem._bytes; ml = len(mb)
    mb[v177:v177 + 32] = K23
    if v177 + 36 > ml: gas = grow(c, gas, 114, v177 + 4, 32); mb = mem._bytes; ml = len(mb)
    mb[v177 + 4:v177 + 36] = v128.to_bytes(32)
    if v177 + 68 > ml: gas = grow(c, gas, 114, v177 + 36, 32); mb = mem._bytes; ml = len(mb)
    mb[v177 + 36:v177 + 68] = v151.to_bytes(32)
    v180 = gas - 114
    gm.gas_remaining = gas - 114
    st += 128, v177, 68, v177, v153, v180
    hfa(c, st, gm)
    v181 = st.pop()
    gas = gm.gas_remaining
    mb = mem._bytes; ml = len(mb)
    if gas < 441: st[-11:] = x3, x9, v125, x7, x6, x5, v148, v131, v130, v129, v144, v124, v145, x4, 9337, v128, 96, v177, v181,; c.resume = 12476; return None, gas
    if not (v181):
     st[-11:] = x3, x9, v125, x7, x6, x5, v148, v131, v130, v129, v144, v124, v145, x4, 9337, v128, 96, v181, v177,; c.resume = 3323; return None, gas - 22
    if v181:
     v183 = len(c.return_data)
     if 128 > v183:
      v185 = len(c.return_data)
      gas -= 109
      v186 = v185
     else:
      gas -= 90
      v186 = 128
     v189 = v177 + ((v186 + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0)
     if (v189 > 0xffffffffffffffff) or (v189 < v177):
      st[-11:] = x3, x9, v125, x7, x6, x5, v148, v131, v130, v129, v144, v124, v145, x4, 9337, v128, v177, 96, 128, v177, v186, 12701, v189,; c.resume = 7242; return None, gas - 89
     mb[64:96] = v189.to_bytes(32)
     if (((v177 + v186) - v177 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820096:
      st[-11:] = x3, x9, v125, x7, x6, x5, v148, v131, v130, v129, v144, v124, v145, x4, 9337, v128, v177, 96,; c.resume = 347; return None, gas - 129
     v196 = fb(mb[v177:v177 + 32])
     if (v196 - (1 if not (not (v196)) else 0) & M):
      st[-11:] = x3, x9, v125, x7, x6, x5, v148, v131, v130, v129, v144, v124, v145, x4, 9337, v128, 255, 96, v177, v196, 12721,; c.resume = 347; return None, gas - 187
     v201 = fb(mb[v177 + 32:v177 + 64])
     if (v201 - (v201 & 255) & M):
      st[-11:] = x3, x9, v125, x7, x6, x5, v148, v131, v130, v129, v144, v124, v145, x4, 9337, v128, 255, 96, v177, 255, 12758, v201, 12738,; c.resume = 347; return None, gas - 262
     if v177 + 96 > ml: gas = grow(c, gas, 332, v177 + 64, 32); mb = mem._bytes; ml = len(mb)
     v205 = fb(mb[v177 + 64:v177 + 96])
     if (v205 - (v205 & 255) & M):
      st[-11:] = x3, x9, v125, x7, x6, x5, v148, v131, v130, v129, v144, v124, v145, x4, 9337, v128, 255, v201, v177, 255, 12758, 96, v205, 12751,; c.resume = 347; return None, gas - 332
     if gas < 393: st[-11:] = x3, x9, v125, x7, x6, x5, v148, v131, v130, v129, v144, v124, v145, x4, 9337, v128, 255, v201, v177, 255, 12758, 96, v205, 12751,; c.resume = 12159; return None, gas - 332
     if v177 + 128 > ml: gas = grow(c, gas, 393, v177 + 96, 32); mb = mem._bytes; ml = len(mb)
     v209 = fb(mb[v177 + 96:v177 + 128])
     if (v209 - (v209 & 255) & M):
      st[-11:] = x3, x9, v125, x7, x6, x5, v148, v131, v130, v129, v144, v124, v145, x4, 9337, v128, 255, v201, v205, 255, v209, 12758,; c.resume = 347; return None, gas - 393
     if gas < 422: st[-11:] = x3, x9, v125, x7, x6, x5, v148, v131, v130, v129, v144, v124, v145, x4, 9337, v128, 255, v201, v205, 255, v209, 12758,; c.resume = 12159; return None, gas - 393
     gas -= 422
     v212, v213, v214, v215, v216 = v205, v209, v201, 255, 255
    else:
     gas -= 50
     v212, v213, v214, v215, v216 = 0, 0, 0, v177, 96
    if gas < 158: st[-11:] = x3, x9, v125, x7, x6, x5, v148, v131, v130, v129, v144, v124, v145, x4, 9337, v128, v212, v213, v214, v215, v216,; c.resume = 12493; return None, gas
    v217 = v212 & 255
    if not (v217):
     v219 = fb(mb[64:96])
     v220 = v219 + 32 & M
     if v220 + 32 > ml: gas = grow(c, gas, 133, v220, 32); mb = mem._bytes; ml = len(mb)
     mb[v220:v220 + 32] = K24
     v221 = v219 + 36 & M
     if v221 + 32 > ml: gas = grow(c, gas, 133, v221, 32); mb = mem._bytes; ml = len(mb)
     mb[v221:v221 + 32] = v128.to_bytes(32)
     v223 = v219 + 68 & M
     if v223 + 32 > ml: gas = grow(c, gas, 133, v223, 32); mb = mem._bytes; ml = len(mb)
     mb[v223:v223 + 32] = (v214 & 255).to_bytes(32)
     if v219 + 32 > ml: gas = grow(c, gas, 133, v219, 32); mb = mem._bytes; ml = len(mb)
     mb[v219:v219 + 32] = K9
     gas -= 133
     v232, v233, v234 = v219, 100, v219
    else:
     v224 = fb(mb[64:96])
     v225 = v224 + 32 & M
     if v225 + 32 > ml: gas = grow(c, gas, 158, v225, 32); mb = mem._bytes; ml = len(mb)
     mb[v225:v225 + 32] = K25
     v226 = v224 + 36 & M
     if v226 + 32 > ml: gas = grow(c, gas, 158, v226, 32); mb = mem._bytes; ml = len(mb)
     mb[v226:v226 + 32] = v128.to_bytes(32)
     v228 = v224 + 68 & M
     if v228 + 32 > ml: gas = grow(c, gas, 158, v228, 32); mb = mem._bytes; ml = len(mb)
     mb[v228:v228 + 32] = (v214 & 255).to_bytes(32)
     v229 = v224 + 100 & M
     if v229 + 32 > ml: gas = grow(c, gas, 158, v229, 32); mb = mem._bytes; ml = len(mb)
     mb[v229:v229 + 32] = v217.to_bytes(32)
     v231 = v224 + 132 & M
     if v231 + 32 > ml: gas = grow(c, gas, 158, v231, 32); mb = mem._bytes; ml = len(mb)
     mb[v231:v231 + 32] = (v213 & 255).to_bytes(32)
     if v224 + 32 > ml: gas = grow(c, gas, 158, v224, 32); mb = mem._bytes; ml = len(mb)
     mb[v224:v224 + 32] = K26
     gas -= 158
     v232, v233, v234 = v224, 164, v224
    if gas < 88: st[-11:] = x3, x9, v125, x7, x6, x5, v148, v131, v130, v129, v144, v124, v145, x4, 9337, v232, 7823, v233, v234,; c.resume = 7207; return None, gas
    v237 = v234 + ((v233 + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0)
    if (v237 > 0xffffffffffffffff) or (v237 < v234):
     st[-11:] = x3, x9, v125, x7, x6, x5, v148, v131, v130, v129, v144, v124, v145, x4, 9337, v232, 7823, v237,; c.resume = 7242; return None, gas - 62
    mb[64:96] = v237.to_bytes(32)
    gas -= 88
    v253 = v232
   else:
    v241 = fb(data[196:228]) if len(data) >= 228 else read_data(data, 196)
    mb[0:32] = v241.to_bytes(32)
    mb[32:64] = K1
    gas = take(gas, 91, 12)
    v242 = fb(keccak(mb[0:64]).digest())
    gm.gas_remaining = gas - 91
    st.append(v242)
    h54(c, st, gm)
    v243 = st.pop()
    gas = gm.gas_remaining
    if gas < 140: st[-11:] = x3, x9, v125, x7, x6, x5, v148, v131, v130, v129, v144, v124, v145, x4, 9337, v241, v243,; c.resume = 12320; return None, gas
    if not (v243):
     v245 = fb(mb[64:96])
     v246 = v245 + 32 & M
     if v246 + 32 > ml: gas = grow(c, gas, 82, v246, 32); mb = mem._bytes; ml = len(mb)
     mb[v246:v246 + 32] = K27
     v247 = v245 + 36 & M
     if v247 + 32 > ml: gas = grow(c, gas, 82, v247, 32); mb = mem._bytes; ml = len(mb)
     mb[v247:v247 + 32] = v241.to_bytes(32)
     if v245 + 32 > ml: gas = grow(c, gas, 82, v245, 32); mb = mem._bytes; ml = len(mb)
     mb[v245:v245 + 32] = K4
     st[-11:] = x3, x9, v125, x7, x6, x5, v148, v131, v130, v129, v144, v124, v145, x4, 9337, v245, 7823, 68, v245,
     return r7207, gas - 82
    v248 = fb(mb[64:96])
    v249 = v248 + 32 & M
    if (v249 > 0xffffffffffffffff) or (v249 < v248):
     st[-11:] = x3, x9, v125, x7, x6, x5, v148, v131, v130, v129, v144, v124, v145, x4, 9337, v248, 11015, v249,; c.resume = 7242; return None, gas - 106
    mb[64:96] = v249.to_bytes(32)
    if v248 + 32 > ml: gas = grow(c, gas, 140, v248, 32); mb = mem._bytes; ml = len(mb)
    mb[v248:v248 + 32] = K14
    gas -= 140
    v253 = v248
   if gas < 23: st[-11:] = x3, x9, v125, x7, x6, x5, v148, v131, v130, v129, v144, v124, v145, x4, v253,; c.resume = 9337; return None, gas
   if v253 + 32 > ml: gas = grow(c, gas, 23, v253, 32); mb = mem._bytes; ml = len(mb)
   v254 = fb(mb[v253:v253 + 32])
   if v254:
    if gas < 58: st[-11:] = v253, x9, v125, x7, x6, x5, v148, v131, v130, v129, v144, v124, v145, x4, x3,; c.resume = 9350; return None, gas - 23
    f = T.get(x9)
    st[-11:] = v253,
    if f is not None: return f, gas - 58
    st.append(x9); c.resume = 9364
    return None, gas - 50
   if gas < 36: st[-11:] = v253, x9, v125, x7, x6, x5, v148, v131, v130, v129, v144, v124, v145, x4, x3,; c.resume = 9345; return None, gas - 23
   st[-11:] = v253, x9, v125, x7, x6, x5, v148, v131, v130, v129, v144, v124, v145, x4, x3, 0,
   return r8973, gas - 36
  st[-11:] = v120, x9, v125, x7, x6, x5, v148, v131, v130, v129, v144, v124, v145, x4, x3, v128,
  return r8973, gas - 28
 def r8973(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or not 15 <= len(st) <= 1016: c.resume = 8973; return None, gas
  data = c.msg.data_as_bytes
  x1 = st[-2]
  x2 = st[-3]
  x3 = st[-4]
  x4 = st[-5]
  x5 = st[-6]
  x6 = st[-7]
  x7 = st[-8]
  x8 = st[-9]
  x9 = st[-10]
  x10 = st[-11]
  x11 = st[-12]
  x12 = st[-13]
  x13 = st[-14]
  x14 = st[-15]
  if gas < 39: c.resume = 8973; return None, gas
  gm.gas_remaining = gas - 39
  st.append(x11)
  h54(c, st, gm)
  v13 = st.pop()
  gas = gm.gas_remaining
  if gas < 58: st[-1:] = 8984, x11, 0xffffffff, v13,; c.resume = 8474; return None, gas
  mb[0:32] = (x1 & 0xffffffff).to_bytes(32)
  mb[32:64] = K28
  gas = take(gas, 58, 12)
  v15 = fb(keccak(mb[0:64]).digest())
  gm.gas_remaining = gas - 58
  st.append(v15)
  h54(c, st, gm)
  v16 = st.pop()
  gas = gm.gas_remaining
  if gas < 68: st[-2:] = v13, 8984, x11, 0xffffffff, v16,; c.resume = 8493; return None, gas
  v18 = (v16 >> 32) & 0xffffffff
  if (v13 & 0xffffffff) < v18:
   gm.gas_remaining = gas - 68
   st += v13, (x11 + 2 & M)
   h55(c, st, gm)
   gas = gm.gas_remaining
   if gas < 12: st[-2:] = 8984, v18, 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffff00000000, v13, x11,; c.resume = 8558; return None, gas
   gm.gas_remaining = gas - 12
   st.append((x11 + 1 & M))
   h54(c, st, gm)
   v23 = st.pop()
   gas = gm.gas_remaining
   if gas < 6: st[-2:] = 8984, v18, 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffff00000000, v13, x11, 3, v23,; c.resume = 8565; return None, gas
   gm.gas_remaining = gas - 6
   st += v23, (x11 + 3 & M)
   h55(c, st, gm)
   gas = gm.gas_remaining
   if gas < 17: st[-2:] = 8984, v18, 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffff00000000, v13,; c.resume = 8568; return None, gas
   gas -= 17
   v27 = ((v13 & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffff00000000) | v18)
  else:
   gas -= 52
   v27 = v13
  if gas < 178: st[-2:] = v27,; c.resume = 8984; return None, gas
  v28 = fb(data[36:68]) if len(data) >= 68 else read_data(data, 36)
  v29 = v28 & 0xffffffff
  if (v28 - v29 & M):
   st[-12:] = v28, x10, v29, x8, x7, x6, x5, x4, x3, x2, x9, x11, v27,; c.resume = 347; return None, gas - 47
  v31 = fb(data[68:100]) if len(data) >= 100 else read_data(data, 68)
  v32 = v31 & 0xffffffffff
  if (v31 - v32 & M):
   st[-12:] = v28, x10, v29, x8, x7, x6, v32, x4, v31, x2, x9, x11, v27, x3, x5,; c.resume = 347; return None, gas - 90
  v38 = ((v28 << 144 & M) & 0xffffffff000000000000000000000000000000000000) | ((v31 << 104 & M) & 0xffffffffff00000000000000000000000000)
  if x9:
   gm.gas_remaining = gas - 178
   st += x5, x3
   h55(c, st, gm)
   gas = gm.gas_remaining
   if gas < 52: st[-12:] = v28, x10, v29, x8, x7, x6, v32, x4, v31, x2, x11, v27, v38,; c.resume = 9209; return None, gas
   mb[0:32] = x8.to_bytes(32)
   mb[32:64] = K1
   gas = take(gas, 52, 12)
   v41 = fb(keccak(mb[0:64]).digest())
   gm.gas_remaining = gas - 52
   st.append(v41)
   h54(c, st, gm)
   v42 = st.pop()
   gas = gm.gas_remaining
   if gas < 86: st[-12:] = v28, x10, v29, x8, x7, x6, v32, x4, v31, x2, x11, v27, v38, v42,; c.resume = 9222; return None, gas
   v43 = v42 - 1 & M
   if v43 > v42:
    st[-12:] = v28, x10, v29, x8, x7, x6, v32, x4, v31, x2, x11, v27, v38, v43,; c.resume = 2010; return None, gas - 31
   gas -= 86
   v50, v51, v52, v53, v54 = (((v27 & 0xffffffffffffffffffff000000000000000000ffffffffff00000000ffffffff) | v38) | ((v43 << 32 & M) & 0xffffffff00000000)), 0, 0, 0, 0
  else:
   gas -= 160
   v50, v51, v52, v53, v54 = ((v27 & 0xffffffffffffffffffff000000000000000000ffffffffffffffffffffffffff) | v38), v27, v38, x5, x3
  if gas < 9: st[-12:] = v28, x10, v29, x8, x7, x6, v32, x4, v31, x2, v50, x11, v51, v52, v53, v54,; c.resume = 9122; return None, gas
  gm.gas_remaining = gas - 9
  st += v50, x11
  h55(c, st, gm)
  gas = gm.gas_remaining
  if gas < 96: st[-12:] = v28, x10, v29, x8, x7, x6, v32, x4, v31, x2,; c.resume = 9128; return None, gas
  if x2:
   st[-12:] = v28, x10, v29, x8, x7, x6, v32, x4, v31,; c.resume = 347; return None, gas - 13
  v55 = fb(mb[64:96])
  if v55 + 32 > ml: gas = grow(c, gas, 96, v55, 32); mb = mem._bytes; ml = len(mb)
  mb[v55:v55 + 32] = v29.to_bytes(32)
  if v55 + 64 > ml: gas = grow(c, gas, 96, v55 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v55 + 32:v55 + 64] = v32.to_bytes(32)
  if v55 + 96 > ml: gas = grow(c, gas, 96, v55 + 64, 32); mb = mem._bytes; ml = len(mb)
  mb[v55 + 64:v55 + 96] = x6.to_bytes(32)
  if v55 + 128 > ml: gas = grow(c, gas, 96, v55 + 96, 32); mb = mem._bytes; ml = len(mb)
  mb[v55 + 96:v55 + 128] = x7.to_bytes(32)
  if v55 + 160 > ml: gas = grow(c, gas, 96, v55 + 128, 32); mb = mem._bytes; ml = len(mb)
  mb[v55 + 128:v55 + 160] = x8.to_bytes(32)
  gm.gas_remaining = gas - 96
  st += x13, x12, 0x91b460b5a4e89eea9fd9243966c2c3c81cedfcb54dad83505bc17dd37d21f873, 160, v55
  ha3(c, st, gm)
  gas = gm.gas_remaining
  mb = mem._bytes; ml = len(mb)
  if gas < 8: del st[-14:]; c.resume = 9200; return None, gas
  f = T.get(x14)
  del st[-15:]
  if f is not None: return f, gas - 8
  st.append(x14); c.resume = 9200
  return None, gas
 def r9337(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or not 15 <= len(st) <= 1015: c.resume = 9337; return None, gas
  data = c.msg.data_as_bytes
  x0 = st[-1]
  x1 = st[-2]
  x2 = st[-3]
  x3 = st[-4]
  x4 = st[-5]
  x5 = st[-6]
  x6 = st[-7]
  x7 = st[-8]
  x8 = st[-9]
  x9 = st[-10]
  x10 = st[-11]
  x11 = st[-12]
  x12 = st[-13]
  x13 = st[-14]
  x14 = st[-15]
  if gas < 23: c.resume = 9337; return None, gas
  if x0 + 32 > ml: gas = grow(c, gas, 23, x0, 32); mb = mem._bytes; ml = len(mb)
  v16 = fb(mb[x0:x0 + 32])
  if v16:
   if gas < 58: st[-15:] = x0, x13, x12, x11, x10, x9, x8, x7, x6, x5, x4, x3, x2, x1, x14,; c.resume = 9350; return None, gas - 23
   f = T.get(x13)
   st[-15:] = x0,
   if f is not None: return f, gas - 58
   st.append(x13); c.resume = 9364
   return None, gas - 50
  if gas < 75: st[-15:] = x0, x13, x12, x11, x10, x9, x8, x7, x6, x5, x4, x3, x2, x1, x14,; c.resume = 9345; return None, gas - 23
  gm.gas_remaining = gas - 75
  st.append(x10)
  h54(c, st, gm)
  v17 = st.pop()
  gas = gm.gas_remaining
  if gas < 58: st[-15:] = x0, x13, x12, x11, x10, x9, x8, x7, x6, x5, x4, x3, x2, x1, x14, 8984, x10, 0xffffffff, v17,; c.resume = 8474; return None, gas
  mb[0:32] = (x14 & 0xffffffff).to_bytes(32)
  mb[32:64] = K28
  gas = take(gas, 58, 12)
  v19 = fb(keccak(mb[0:64]).digest())
  gm.gas_remaining = gas - 58
  st.append(v19)
  h54(c, st, gm)
  v20 = st.pop()
  gas = gm.gas_remaining
  if gas < 68: st[-15:] = x0, x13, x12, x11, x10, x9, x8, x7, x6, x5, x4, x3, x2, x1, v17, 8984, x10, 0xffffffff, v20,; c.resume = 8493; return None, gas
  v22 = (v20 >> 32) & 0xffffffff
  if (v17 & 0xffffffff) < v22:
   gm.gas_remaining = gas - 68
   st += v17, (x10 + 2 & M)
   h55(c, st, gm)
   gas = gm.gas_remaining
   if gas < 12: st[-15:] = x0, x13, x12, x11, x10, x9, x8, x7, x6, x5, x4, x3, x2, x1, 8984, v22, 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffff00000000, v17, x10,; c.resume = 8558; return None, gas
   gm.gas_remaining = gas - 12
   st.append((x10 + 1 & M))
   h54(c, st, gm)
   v27 = st.pop()
   gas = gm.gas_remaining
   if gas < 6: st[-15:] = x0, x13, x12, x11, x10, x9, x8, x7, x6, x5, x4, x3, x2, x1, 8984, v22, 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffff00000000, v17, x10, 3, v27,; c.resume = 8565; return None, gas
   gm.gas_remaining = gas - 6
   st += v27, (x10 + 3 & M)
   h55(c, st, gm)
   gas = gm.gas_remaining
   if gas < 17: st[-15:] = x0, x13, x12, x11, x10, x9, x8, x7, x6, x5, x4, x3, x2, x1, 8984, v22, 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffff00000000, v17,; c.resume = 8568; return None, gas
   gas -= 17
   v31 = ((v17 & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffff00000000) | v22)
  else:
   gas -= 52
   v31 = v17
  if gas < 178: st[-15:] = x0, x13, x12, x11, x10, x9, x8, x7, x6, x5, x4, x3, x2, x1, v31,; c.resume = 8984; return None, gas
  v32 = fb(data[36:68]) if len(data) >= 68 else read_data(data, 36)
  v33 = v32 & 0xffffffff
  if (v32 - v33 & M):
   st[-15:] = x0, x13, x12, x11, v32, x9, v33, x7, x6, x5, x4, x3, x2, x1, x8, x10, v31,; c.resume = 347; return None, gas - 47
  v35 = fb(data[68:100]) if len(data) >= 100 else read_data(data, 68)
  v36 = v35 & 0xffffffffff
  if (v35 - v36 & M):
   st[-15:] = x0, x13, x12, x11, v32, x9, v33, x7, x6, x5, v36, x3, v35, x1, x8, x10, v31, x2, x4,; c.resume = 347; return None, gas - 90
  v42 = ((v32 << 144 & M) & 0xffffffff000000000000000000000000000000000000) | ((v35 << 104 & M) & 0xffffffffff00000000000000000000000000)
  if x8:
   gm.gas_remaining = gas - 178
   st += x4, x2
   h55(c, st, gm)
   gas = gm.gas_remaining
   if gas < 52: st[-15:] = x0, x13, x12, x11, v32, x9, v33, x7, x6, x5, v36, x3, v35, x1, x10, v31, v42,; c.resume = 9209; return None, gas
   mb[0:32] = x7.to_bytes(32)
   mb[32:64] = K1
   gas = take(gas, 52, 12)
   v45 = fb(keccak(mb[0:64]).digest())
   gm.gas_remaining = gas - 52
   st.append(v45)
   h54(c, st, gm)
   v46 = st.pop()
   gas = gm.gas_remaining
   if gas < 86: st[-15:] = x0, x13, x12, x11, v32, x9, v33, x7, x6, x5, v36, x3, v35, x1, x10, v31, v42, v46,; c.resume = 9222; return None, gas
   v47 = v46 - 1 & M
   if v47 > v46:
    st[-15:] = x0, x13, x12, x11, v32, x9, v33, x7, x6, x5, v36, x3, v35, x1, x10, v31, v42, v47,; c.resume = 2010; return None, gas - 31
   gas -= 86
   v54, v55, v56, v57, v58 = (((v31 & 0xffffffffffffffffffff000000000000000000ffffffffff00000000ffffffff) | v42) | ((v47 << 32 & M) & 0xffffffff00000000)), 0, 0, 0, 0
  else:
   gas -= 160
   v54, v55, v56, v57, v58 = ((v31 & 0xffffffffffffffffffff000000000000000000ffffffffffffffffffffffffff) | v42), v31, v42, x4, x2
  if gas < 9: st[-15:] = x0, x13, x12, x11, v32, x9, v33, x7, x6, x5, v36, x3, v35, x1, v54, x10, v55, v56, v57, v58,; c.resume = 9122; return None, gas
  gm.gas_remaining = gas - 9
  st += v54, x10
  h55(c, st, gm)
  gas = gm.gas_remaining
  if gas < 96: st[-15:] = x0, x13, x12, x11, v32, x9, v33, x7, x6, x5, v36, x3, v35, x1,; c.resume = 9128; return None, gas
  if x1:
   st[-15:] = x0, x13, x12, x11, v32, x9, v33, x7, x6, x5, v36, x3, v35,; c.resume = 347; return None, gas - 13
  v59 = fb(mb[64:96])
  if v59 + 32 > ml: gas = grow(c, gas, 96, v59, 32); mb = mem._bytes; ml = len(mb)
  mb[v59:v59 + 32] = v33.to_bytes(32)
  if v59 + 64 > ml: gas = grow(c, gas, 96, v59 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v59 + 32:v59 + 64] = v36.to_bytes(32)
  if v59 + 96 > ml: gas = grow(c, gas, 96, v59 + 64, 32); mb = mem._bytes; ml = len(mb)
  mb[v59 + 64:v59 + 96] = x5.to_bytes(32)
  if v59 + 128 > ml: gas = grow(c, gas, 96, v59 + 96, 32); mb = mem._bytes; ml = len(mb)
  mb[v59 + 96:v59 + 128] = x6.to_bytes(32)
  if v59 + 160 > ml: gas = grow(c, gas, 96, v59 + 128, 32); mb = mem._bytes; ml = len(mb)
  mb[v59 + 128:v59 + 160] = x7.to_bytes(32)
  gm.gas_remaining = gas - 96
  st += x12, x11, 0x91b460b5a4e89eea9fd9243966c2c3c81cedfcb54dad83505bc17dd37d21f873, 160, v59
  ha3(c, st, gm)
  gas = gm.gas_remaining
  mb = mem._bytes; ml = len(mb)
  if gas < 8: st[-15:] = x0, x13,; c.resume = 9200; return None, gas
  f = T.get(x13)
  st[-15:] = x0,
  if f is not None: return f, gas - 8
  st.append(x13); c.resume = 9200
  return None, gas
 def r351(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1015: c.resume = 351; return None, gas
  data = c.msg.data_as_bytes
  if gas < 198: c.resume = 351; return None, gas
  if (c.msg.value):
   c.resume = 347; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820000:
   c.resume = 347; return None, gas - 46
  v5 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
  if (v5 - (v5 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
   st += 0xffffffffffffffffffffffffffffffffffffffff, v5, 384; c.resume = 347; return None, gas - 125
  mb[0:32] = (v5 & 0xffffffffffffffffffffffffffffffffffffffff).to_bytes(32)
  mb[32:64] = K2
  gas = take(gas, 198, 12)
  v9 = fb(keccak(mb[0:64]).digest())
  gm.gas_remaining = gas - 198
  st.append(v9)
  h54(c, st, gm)
  v10 = st.pop()
  gas = gm.gas_remaining
  if gas < 6: st += 256, v9, 255, 1, v10; c.resume = 406; return None, gas
  gm.gas_remaining = gas - 6
  st.append((v9 + 1 & M))
  h54(c, st, gm)
  v12 = st.pop()
  gas = gm.gas_remaining
  if gas < 231: st += 256, v10, 255, v12; c.resume = 409; return None, gas
  v13 = fb(mb[64:96])
  if v13 + 32 > ml: gas = grow(c, gas, 231, v13, 32); mb = mem._bytes; ml = len(mb)
  mb[v13:v13 + 32] = (v10 & 0xffffffffffffffffffffffffffffffffffffffff).to_bytes(32)
  if v13 + 64 > ml: gas = grow(c, gas, 231, v13 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v13 + 32:v13 + 64] = (v12 & 0xffffffffffffffffffffffffffffffffffffffff).to_bytes(32)
  if v13 + 96 > ml: gas = grow(c, gas, 231, v13 + 64, 32); mb = mem._bytes; ml = len(mb)
  mb[v13 + 64:v13 + 96] = ((v12 >> 160) & 0xffffffff).to_bytes(32)
  if v13 + 128 > ml: gas = grow(c, gas, 231, v13 + 96, 32); mb = mem._bytes; ml = len(mb)
  mb[v13 + 96:v13 + 128] = ((v12 >> 192) & 0xffffffff).to_bytes(32)
  if v13 + 160 > ml: gas = grow(c, gas, 231, v13 + 128, 32); mb = mem._bytes; ml = len(mb)
  mb[v13 + 128:v13 + 160] = ((v12 >> 224) & 65535).to_bytes(32)
  if v13 + 192 > ml: gas = grow(c, gas, 231, v13 + 160, 32); mb = mem._bytes; ml = len(mb)
  mb[v13 + 160:v13 + 192] = ((v10 >> 160) & 0xffffffff).to_bytes(32)
  if v13 + 224 > ml: gas = grow(c, gas, 231, v13 + 192, 32); mb = mem._bytes; ml = len(mb)
  mb[v13 + 192:v13 + 224] = ((v10 >> 192) & 0xffffffff).to_bytes(32)
  if v13 + 256 > ml: gas = grow(c, gas, 231, v13 + 224, 32); mb = mem._bytes; ml = len(mb)
  mb[v13 + 224:v13 + 256] = (1 if not (not (((v10 >> 224) & 255))) else 0).to_bytes(32)
  c.output = bytes(mb[v13:v13 + 256])
  return None, gas - 231
 def r525(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1008: c.resume = 525; return None, gas
  data = c.msg.data_as_bytes
  if gas < 388: c.resume = 525; return None, gas
  if (c.msg.value):
   c.resume = 347; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820096:
   c.resume = 347; return None, gas - 46
  v5 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
  if (v5 - (v5 & 0xffffffff) & M):
   st += v5, 550; c.resume = 347; return None, gas - 98
  v8 = fb(data[36:68]) if len(data) >= 68 else read_data(data, 36)
  v9 = fb(data[68:100]) if len(data) >= 100 else read_data(data, 68)
  v10 = fb(data[100:132]) if len(data) >= 132 else read_data(data, 100)
  v11 = v10 & 0xffffffff
  if (v10 - v11 & M):
   st += v8, v9, v11, v5; c.resume = 347; return None, gas - 165
  if v9 > 0xffffffffffffffff:
   st += v8, v9, v11, v5, v9, 585, 7321, v9; c.resume = 7242; return None, gas - 226
  v16 = fb(mb[64:96])
  v19 = v16 + (((32 + (v9 << 5)) + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) & M
  if (v19 > 0xffffffffffffffff) or (v19 < v16):
   st += v8, v9, v11, v5, v9, 585, v16, 7334, v19; c.resume = 7242; return None, gas - 338
  mb[64:96] = v19.to_bytes(32)
  if v16 + 32 > ml: gas = grow(c, gas, 388, v16, 32); mb = mem._bytes; ml = len(mb)
  mb[v16:v16 + 32] = v9.to_bytes(32)
  if gas < 463: st += v8, v9, v11, v5, v16, 585, v16, 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0, 7350, v9; c.resume = 7287; return None, gas - 388
  if v9 > 0xffffffffffffffff:
   st += v8, v9, v11, v5, v16, 585, v16, 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0, 7350, v9; c.resume = 7242; return None, gas - 411
  v26 = (32 + (v9 << 5)) - 32 & M
  if v26 and v16 + 32 + v26 > ml: gas = grow(c, gas, 463, v16 + 32, v26); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 463, 3 * (v26 + 31 >> 5))
  copy_data(mb, data, v16 + 32, (len(data)), v26)
  if gas < 469: st += v8, v9, v11, v5, v16; c.resume = 585; return None, gas - 463
  gas -= 469
  v46 = 0
  while True:
   if gas < 178: st += v16, v9, v11, v5, v8, v46; c.resume = 588; return None, gas
   if v46 < v9:
    v48 = v8 + v46 & M
    if v8 > v48:
     st += v16, v9, v11, v5, v8, 1, v46, 665, v48, 637; c.resume = 2010; return None, gas - 88
    mb[0:32] = (((v5 << 16 & M) & 0xffffffff0000) | v48).to_bytes(32)
    mb[32:64] = K5
    gas = take(gas, 178, 12)
    v53 = fb(keccak(mb[0:64]).digest())
    if gas < 182: st += v16, v9, v11, v5, v8, 1, v46, v53; c.resume = 665; return None, gas - 178
    gm.gas_remaining = gas - 182
    st.append(v53)
    h54(c, st, gm)
    v54 = st.pop()
    gas = gm.gas_remaining
    if gas < 48: st += v16, v9, v11, v5, v8, 1, v46, v53, v54; c.resume = 668; return None, gas
    if not ((v54 & 0xffffffff) < v11):
     gm.gas_remaining = gas - 48
     st.append((v53 + 2 & M))
     h54(c, st, gm)
     v59 = st.pop()
     gas = gm.gas_remaining
     if gas < 11: st += v16, v9, v11, v5, v8, 1, v46, v59; c.resume = 709; return None, gas
     gas -= 11
     v60 = v59
    else:
     gas -= 38
     v60 = v54
    if gas < 97: st += v16, v9, v11, v5, v8, 1, v46, v60; c.resume = 685; return None, gas
    v61 = fb(mb[v16:v16 + 32])
    if not (v46 < v61):
     st += v16, v9, v11, v5, v8, 1, v46, v60, 695, v46, v16; c.resume = 7380; return None, gas - 50
    v65 = (v46 << 5) + v16
    if v65 + 64 > ml: gas = grow(c, gas, 97, v65 + 32, 32); mb = mem._bytes; ml = len(mb)
    mb[v65 + 32:v65 + 64] = v60.to_bytes(32)
    gas -= 97
    v46 = (v46 + 1)
    continue
   break
  if gas < 73: st += v16, v9, v11, v5, v8, v46; c.resume = 596; return None, gas - 23
  v68 = fb(mb[64:96])
  if v68 + 32 > ml: gas = grow(c, gas, 73, v68, 32); mb = mem._bytes; ml = len(mb)
  mb[v68:v68 + 32] = K29
  if gas < 115: st += v16, v9, v11, v5, v8, v46, v68, v68, 617, (v68 + 32), v16; c.resume = 6924; return None, gas - 73
  v70 = fb(mb[v16:v16 + 32])
  if v68 + 64 > ml: gas = grow(c, gas, 115, v68 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v68 + 32:v68 + 64] = v70.to_bytes(32)
  gas -= 115
  v85, v86, v87 = ((v68 + 32) + 32), (v16 + 32), 0
  while True:
   if gas < 80: st += v16, v9, v11, v5, v8, v46, v68, v68, 617, v85, v86, v70, v87; c.resume = 6940; return None, gas
   if v87 < v70:
    if v86 + 32 > ml: gas = grow(c, gas, 80, v86, 32); mb = mem._bytes; ml = len(mb)
    v89 = fb(mb[v86:v86 + 32])
    if v85 + 32 > ml: gas = grow(c, gas, 80, v85, 32); mb = mem._bytes; ml = len(mb)
    mb[v85:v85 + 32] = v89.to_bytes(32)
    gas -= 80
    v85, v86, v87 = (32 + v85), (v86 + 32), (1 + v87)
    continue
   break
  if gas < 47: st += v16, v9, v11, v5, v8, v46, v68, v68, 617, v85, v86, v70, v87; c.resume = 6948; return None, gas - 23
  v93 = v85 - v68 & M
  if v93 and v68 + v93 > ml: gas = grow(c, gas, 47, v68, v93); mb = mem._bytes; ml = len(mb)
  c.output = bytes(mb[v68:v68 + v93])
  return None, gas - 47
 def r713(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 999: c.resume = 713; return None, gas
  data = c.msg.data_as_bytes
  if gas < 716: c.resume = 713; return None, gas
  if (c.msg.value):
   c.resume = 347; return None, gas - 16
  v2 = len(data)
  if ((v2 - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820192:
   st += 879, 730, v2; c.resume = 347; return None, gas - 67
  v5 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
  if (v5 - (v5 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
   st += 879, 730, v2, v5; c.resume = 347; return None, gas - 113
  v8 = fb(data[36:68]) if len(data) >= 68 else read_data(data, 36)
  if (v8 - (v8 & 65535) & M):
   st += 879, v5, v2, 730, v8; c.resume = 347; return None, gas - 150
  v11 = fb(data[68:100]) if len(data) >= 100 else read_data(data, 68)
  if (v11 - (v11 & 255) & M):
   st += 879, v5, v8, 730, v2, v11; c.resume = 347; return None, gas - 187
  v14 = fb(data[100:132]) if len(data) >= 132 else read_data(data, 100)
  if (v14 - (v14 & 255) & M):
   st += 879, v5, v8, v11, v2, 730, v14; c.resume = 347; return None, gas - 224
  v17 = fb(data[132:164]) if len(data) >= 164 else read_data(data, 132)
  if (v17 - (v17 & 0xffffffff) & M):
   st += 879, v5, v8, v11, v14, 730, v2, v17; c.resume = 347; return None, gas - 261
  v20 = fb(data[164:196]) if len(data) >= 196 else read_data(data, 164)
  if (v20 - (v20 & 0xffffffffff) & M):
   st += 879, v5, v8, v11, v14, v17, v2, 730, v20; c.resume = 347; return None, gas - 298
  v23 = fb(data[196:228]) if len(data) >= 228 else read_data(data, 196)
  if v23 > 0xffffffffffffffff:
   st += 879, v5, v8, v11, v14, v17, v20, 730, v23, v2; c.resume = 347; return None, gas - 332
  v25 = 4 + v23
  if not ((v25 + 31) < v2):
   st += 879, v5, v8, v11, v14, v17, v20, 730, v25, v2, 7203; c.resume = 347; return None, gas - 390
  v29 = read_data(data, v25)
  if v29 > 0xffffffffffffffff:
   st += 879, v5, v8, v11, v14, v17, v20, 730, v25, v29, 7203, v2; c.resume = 347; return None, gas - 421
  v31 = v25 + 32
  if ((v25 + v29) + 32) > v2:
   st += 879, v5, v8, v11, v14, v17, v20, 730, v31, v29, 7203; c.resume = 347; return None, gas - 461
  v35 = fb(mb[64:96])
  v36 = v35 + 32 & M
  if v36 + 32 > ml: gas = grow(c, gas, 716, v36, 32); mb = mem._bytes; ml = len(mb)
  mb[v36:v36 + 32] = K30
  v37 = v5 & 0xffffffffffffffffffffffffffffffffffffffff
  v38 = v35 + 64 & M
  if v38 + 32 > ml: gas = grow(c, gas, 716, v38, 32); mb = mem._bytes; ml = len(mb)
  mb[v38:v38 + 32] = v37.to_bytes(32)
  v40 = v35 + 96 & M
  if v40 + 32 > ml: gas = grow(c, gas, 716, v40, 32); mb = mem._bytes; ml = len(mb)
  mb[v40:v40 + 32] = (v8 & 65535).to_bytes(32)
  v42 = v35 + 128 & M
  if v42 + 32 > ml: gas = grow(c, gas, 716, v42, 32); mb = mem._bytes; ml = len(mb)
  mb[v42:v42 + 32] = (v11 & 255).to_bytes(32)
  v44 = v35 + 160 & M
  if v44 + 32 > ml: gas = grow(c, gas, 716, v44, 32); mb = mem._bytes; ml = len(mb)
  mb[v44:v44 + 32] = (v14 & 255).to_bytes(32)
  v46 = v35 + 192 & M
  if v46 + 32 > ml: gas = grow(c, gas, 716, v46, 32); mb = mem._bytes; ml = len(mb)
  mb[v46:v46 + 32] = (v17 & 0xffffffff).to_bytes(32)
  v48 = v35 + 224 & M
  if v48 + 32 > ml: gas = grow(c, gas, 716, v48, 32); mb = mem._bytes; ml = len(mb)
  mb[v48:v48 + 32] = (v20 & 0xffffffffff).to_bytes(32)
  if v35 + 32 > ml: gas = grow(c, gas, 716, v35, 32); mb = mem._bytes; ml = len(mb)
  mb[v35:v35 + 32] = K31
  if gas < 843: st += v37, v14, v11, v8, 879, v29, v31, v5, v20, v17, v36, v35, 870, 256, v35; c.resume = 7207; return None, gas - 716
  v49 = v35 + 256
  if (v49 > 0xffffffffffffffff) or (v49 < v35):
   st += v37, v14, v11, v8, 879, v29, v31, v5, v20, v17, v36, v35, 870, v49; c.resume = 7242; return None, gas - 778
  mb[64:96] = v49.to_bytes(32)
  v53 = fb(mb[v35:v35 + 32])
  if v53 and v36 + v53 > ml: gas = grow(c, gas, 843, v36, v53); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 843, 6 * (v53 + 31 >> 5))
  v54 = fb(keccak(mb[v36:v36 + v53]).digest())
  if gas < 953: st += v37, v14, v11, v8, 879, v29, v31, v54, v20, v17, v5; c.resume = 7871; return None, gas - 843
  v55 = v5 & 0xffffffffffffffffffffffffffffffffffffffff
  mb[0:32] = v55.to_bytes(32)
  mb[32:64] = K2
  gas = take(gas, 953, 12)
  v56 = fb(keccak(mb[0:64]).digest())
  gm.gas_remaining = gas - 953
  st.append((v56 + 1 & M))
  h54(c, st, gm)
  v58 = st.pop()
  gas = gm.gas_remaining
  if gas < 57: st += v37, v14, v11, v8, v56, 879, v17, v54, v55, v29, v31, v20, 0xffffffff, v58; c.resume = 7912; return None, gas
  if not (((v58 >> 192) & 0xffffffff)):
   st += v37, v14, v11, v8, v56, 879, v17, v54, v55, v29, v31, v20; c.resume = 8233; return None, gas - 25
  v62 = 0xffffffffff & v20
  if (c.state.timestamp) > v62:
   st += v37, v14, v11, v8, v56, 879, v17, v54, v55, v29, v31, v62; c.resume = 8186; return None, gas - 52
  gm.gas_remaining = gas - 57
  st.append(v56)
  h54(c, st, gm)
  v65 = st.pop()
  gas = gm.gas_remaining
  if gas < 319: st += v37, v14, v11, v8, v56, 879, v17, v54, v55, v29, v31, v65; c.resume = 7938; return None, gas
  v67 = (v65 >> 192) & 0xffffffff
  v68 = v17 & 0xffffffff
  if (v68 - v67 & M):
   st += v37, v14, v11, v8, v56, 879, v67, v65, v55, v29, v31, v54, v68; c.resume = 8134; return None, gas - 49
  v72 = 1 if (fb(c.msg.storage_address)) == (I9 & 0xffffffffffffffffffffffffffffffffffffffff) else 0
  if v72:
   gas -= 187
   v75 = (1 if (c.state.execution_context.chain_id) == I13 else 0)
  else:
   gas -= 165
   v75 = v72
  if not (v75):
   v77 = fb(mb[64:96])
   v78 = v77 + 32 & M
   if v78 + 32 > ml: gas = grow(c, gas, 132, v78, 32); mb = mem._bytes; ml = len(mb)
   mb[v78:v78 + 32] = K17
   v79 = v77 + 64 & M
   if v79 + 32 > ml: gas = grow(c, gas, 132, v79, 32); mb = mem._bytes; ml = len(mb)
   mb[v79:v79 + 32] = J11
   v80 = v77 + 96 & M
   if v80 + 32 > ml: gas = grow(c, gas, 132, v80, 32); mb = mem._bytes; ml = len(mb)
   mb[v80:v80 + 32] = J12
   v82 = v77 + 128 & M
   if v82 + 32 > ml: gas = grow(c, gas, 132, v82, 32); mb = mem._bytes; ml = len(mb)
   mb[v82:v82 + 32] = (c.state.execution_context.chain_id).to_bytes(32)
   v84 = v77 + 160 & M
   if v84 + 32 > ml: gas = grow(c, gas, 132, v84, 32); mb = mem._bytes; ml = len(mb)
   mb[v84:v84 + 32] = (fb(c.msg.storage_address)).to_bytes(32)
   if v77 + 32 > ml: gas = grow(c, gas, 132, v77, 32); mb = mem._bytes; ml = len(mb)
   mb[v77:v77 + 32] = K18
   if gas < 256: st += v37, v14, v11, v8, v56, 879, v67, v65, v55, 0xffffffffffffffffffffffffffffffffffffffff, 0xffffffffffffffffffffffffffffffffffffffff, 7979, 8458, v29, v31, 66, v54, 8402, v78, v77, 13069, 192, v77; c.resume = 7207; return None, gas - 132
   v85 = v77 + 192
   if (v85 > 0xffffffffffffffff) or (v85 < v77):
    st += v37, v14, v11, v8, v56, 879, v67, v65, v55, 0xffffffffffffffffffffffffffffffffffffffff, 0xffffffffffffffffffffffffffffffffffffffff, 7979, 8458, v29, v31, 66, v54, 8402, v78, v77, 13069, v85; c.resume = 7242; return None, gas - 194
   mb[64:96] = v85.to_bytes(32)
   v89 = fb(mb[v77:v77 + 32])
   if v89 and v78 + v89 > ml: gas = grow(c, gas, 256, v78, v89); mb = mem._bytes; ml = len(mb)
   gas = take(gas, 256, 6 * (v89 + 31 >> 5))
   v90 = fb(keccak(mb[v78:v78 + v89]).digest())
   gas -= 256
   v91 = v90
  else:
   gas -= 31
   v91 = I10
  if gas < 87: st += v37, v14, v11, v8, v56, 879, v67, v65, v55, 0xffffffffffffffffffffffffffffffffffffffff, 0xffffffffffffffffffffffffffffffffffffffff, 7979, 8458, v29, v31, 66, v54, v91; c.resume = 8402; return None, gas
  v92 = fb(mb[64:96])
  if v92 + 32 > ml: gas = grow(c, gas, 87, v92, 32); mb = mem._bytes; ml = len(mb)
  mb[v92:v92 + 32] = K19
  if v92 + 34 > ml: gas = grow(c, gas, 87, v92 + 2, 32); mb = mem._bytes; ml = len(mb)
  mb[v92 + 2:v92 + 34] = v91.to_bytes(32)
  if v92 + 66 > ml: gas = grow(c, gas, 87, v92 + 34, 32); mb = mem._bytes; ml = len(mb)
  mb[v92 + 34:v92 + 66] = v54.to_bytes(32)
  gas = take(gas, 87, 18)
  v95 = fb(keccak(mb[v92:v92 + 66]).digest())
  if gas < 293: st += v37, v14, v11, v8, v56, 879, v67, v65, v55, 0xffffffffffffffffffffffffffffffffffffffff, 0xffffffffffffffffffffffffffffffffffffffff, 7979, 8458, v29, v31, v95; c.resume = 10564; return None, gas - 87
  if (v29 - 65 & M):
   gas -= 140
   v117, v118, v119 = 0, 2, v29
  else:
   v98 = read_data(data, (v31 + 32))
   if v98 > 0x7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0:
    gas -= 231
    v114, v115, v116 = 0, 3, v98
   else:
    v104 = fb(mb[64:96])
    if v104 + 32 > ml: gas = grow(c, gas, 293, v104, 32); mb = mem._bytes; ml = len(mb)
    mb[v104:v104 + 32] = v95.to_bytes(32)
    if v104 + 64 > ml: gas = grow(c, gas, 293, v104 + 32, 32); mb = mem._bytes; ml = len(mb)
    mb[v104 + 32:v104 + 64] = ((read_data(data, (v31 + 64))) >> 248 & 255).to_bytes(32)
    if v104 + 96 > ml: gas = grow(c, gas, 293, v104 + 64, 32); mb = mem._bytes; ml = len(mb)
    mb[v104 + 64:v104 + 96] = (read_data(data, v31)).to_bytes(32)
    if v104 + 128 > ml: gas = grow(c, gas, 293, v104 + 96, 32); mb = mem._bytes; ml = len(mb)
    mb[v104 + 96:v104 + 128] = v98.to_bytes(32)
    mb[0:32] = K14
    v108 = gas - 293
    gm.gas_remaining = gas - 293
    st += 32, 0, 128, v104, 1, v108
    hfa(c, st, gm)
    v109 = st.pop()
    gas = gm.gas_remaining
    mb = mem._bytes; ml = len(mb)
    if gas < 85: st += v37, v14, v11, v8, v56, 879, v67, v65, v55, 0xffffffffffffffffffffffffffffffffffffffff, 0xffffffffffffffffffffffffffffffffffffffff, 7979, 8458, 10599, v109; c.resume = 13197; return None, gas
    if not (v109):
     st += v37, v14, v11, v8, v56, 879, v67, v65, v55, 0xffffffffffffffffffffffffffffffffffffffff, 0xffffffffffffffffffffffffffffffffffffffff, 7979, 8458, 10599; c.resume = 3323; return None, gas - 16
    v111 = fb(mb[0:32])
    if not ((v111 & 0xffffffffffffffffffffffffffffffffffffffff)):
     gas -= 85
     v114, v115, v116 = 0, 1, 0
    else:
     gas -= 79
     v114, v115, v116 = v111, 0, 0
   if gas < 24: st += v37, v14, v11, v8, v56, 879, v67, v65, v55, 0xffffffffffffffffffffffffffffffffffffffff, 0xffffffffffffffffffffffffffffffffffffffff, 7979, 8458, v114, v115, v116; c.resume = 10599; return None, gas
   gas -= 24
   v117, v118, v119 = v114, v115, v116
  if gas < 130: st += v37, v14, v11, v8, v56, 879, v67, v65, v55, 0xffffffffffffffffffffffffffffffffffffffff, 0xffffffffffffffffffffffffffffffffffffffff, 7979, v117, v118, v119; c.resume = 8458; return None, gas
  v120 = v65 & 0xffffffffffffffffffffffffffffffffffffffff
  v121 = v117 & 0xffffffffffffffffffffffffffffffffffffffff
  if (v121 - v120 & M):
   st += v37, v14, v11, v8, v56, 879, v67, v120, v121, v55; c.resume = 8085; return None, gas - 54
  if v67 == 0xffffffff:
   st += v37, v14, v11, v8, v56, 879, 8083, 8006, v67; c.resume = 2010; return None, gas - 109
  gm.gas_remaining = gas - 130
  st.append(v56)
  h54(c, st, gm)
  v125 = st.pop()
  gas = gm.gas_remaining
  if gas < 33: st += v37, v14, v11, v8, v56, 879, 8083, (1 + v67), v125; c.resume = 8009; return None, gas
  gm.gas_remaining = gas - 33
  st += ((0xffffffff000000000000000000000000000000000000000000000000 & ((1 + v67) << 192)) | (0xffffffff00000000ffffffffffffffffffffffffffffffffffffffffffffffff & v125)), v56
  h55(c, st, gm)
  gas = gm.gas_remaining
  if gas < 24: st += v37, v14, v11, v8, v56, 879, 8083; c.resume = 8082; return None, gas
  gm.gas_remaining = gas - 24
  st.append(v56)
  h54(c, st, gm)
  v130 = st.pop()
  gas = gm.gas_remaining
  if gas < 145: st += v37, v14, v11, v8, v56, 255, v130; c.resume = 884; return None, gas
  if ((v130 >> 224) & 255):
   st += v37, v14, v11, v8, v56; c.resume = 985; return None, gas - 22
  v133 = v11 & 255
  if v133 > 6:
   st += v37, 0x5d9795ec3baa32f201f467c30acfbf55f4bee9b32026db468804c183853bfc4e, v11, v8, 980, v14, 940, v56, v11, v14, v8, v133; c.resume = 10516; return None, gas - 95
  gm.gas_remaining = gas - 145
  st.append((1 + v56 & M))
  h54(c, st, gm)
  v136 = st.pop()
  gas = gm.gas_remaining
  if gas < 109: st += v37, 0x5d9795ec3baa32f201f467c30acfbf55f4bee9b32026db468804c183853bfc4e, v11, v8, 980, v14, 940, v56, 0x1000000000000000000000000, v11, 0xffffffffffffffffffffffffffffffffffffff0000000000ffffffffffffffff, 0xffffffffffffffffffffffffffffffffffffff00ffffffffffffffffffffffff, v14, 255, v8, 0xffff0000, 65280, 10490, 0xffffffff, 1, 10477, v136; c.resume = 10438; return None, gas
  mb[0:32] = ((65535 & (v136 >> 224)) | (0xffffffff0000 & (v136 >> 176))).to_bytes(32)
  mb[32:64] = K5
  gas = take(gas, 109, 12)
  v142 = fb(keccak(mb[0:64]).digest())
  if gas < 116: st += v37, 0x5d9795ec3baa32f201f467c30acfbf55f4bee9b32026db468804c183853bfc4e, v11, v8, 980, v14, 940, v56, 0x1000000000000000000000000, v11, 0xffffffffffffffffffffffffffffffffffffff0000000000ffffffffffffffff, 0xffffffffffffffffffffffffffffffffffffff00ffffffffffffffffffffffff, v14, 255, v8, 0xffff0000, 65280, 10490, 0xffffffff, 1, v142; c.resume = 10477; return None, gas - 109
  gm.gas_remaining = gas - 116
  st.append((v56 + 1 & M))
  h54(c, st, gm)
  v144 = st.pop()
  gas = gm.gas_remaining
  if gas < 39: st += v37, 0x5d9795ec3baa32f201f467c30acfbf55f4bee9b32026db468804c183853bfc4e, v11, v8, 980, v14, 940, v142, 0x1000000000000000000000000, v11, 0xffffffffffffffffffffffffffffffffffffff0000000000ffffffffffffffff, 0xffffffffffffffffffffffffffffffffffffff00ffffffffffffffffffffffff, v14, 255, v8, 0xffff0000, 65280, 10490, 0xffffffff, v144; c.resume = 10481; return None, gas
  gm.gas_remaining = gas - 39
  st.append(v142)
  h54(c, st, gm)
  v147 = st.pop()
  gas = gm.gas_remaining
  if gas < 58: st += v37, 0x5d9795ec3baa32f201f467c30acfbf55f4bee9b32026db468804c183853bfc4e, v11, v8, 980, v14, 940, v142, 0x1000000000000000000000000, v11, 0xffffffffffffffffffffffffffffffffffffff0000000000ffffffffffffffff, 0xffffffffffffffffffffffffffffffffffffff00ffffffffffffffffffffffff, v14, 255, v8, 0xffff0000, 65280, ((v144 >> 192) & 0xffffffff), 10490, v142, 0xffffffff, v147; c.resume = 8474; return None, gas
  mb[0:32] = ((v144 >> 192) & 0xffffffff).to_bytes(32)
  mb[32:64] = K28
  gas = take(gas, 58, 12)
  v148 = fb(keccak(mb[0:64]).digest())
  gm.gas_remaining = gas - 58
  st.append(v148)
  h54(c, st, gm)
  v149 = st.pop()
  gas = gm.gas_remaining
  if gas < 68: st += v37, 0x5d9795ec3baa32f201f467c30acfbf55f4bee9b32026db468804c183853bfc4e, v11, v8, 980, v14, 940, v142, 0x1000000000000000000000000, v11, 0xffffffffffffffffffffffffffffffffffffff0000000000ffffffffffffffff, 0xffffffffffffffffffffffffffffffffffffff00ffffffffffffffffffffffff, v14, 255, v8, 0xffff0000, 65280, v147, 10490, v142, 0xffffffff, v149; c.resume = 8493; return None, gas
  v151 = (v149 >> 32) & 0xffffffff
  if (v147 & 0xffffffff) < v151:
   gm.gas_remaining = gas - 68
   st += v147, (v142 + 2 & M)
   h55(c, st, gm)
   gas = gm.gas_remaining
   if gas < 12: st += v37, 0x5d9795ec3baa32f201f467c30acfbf55f4bee9b32026db468804c183853bfc4e, v11, v8, 980, v14, 940, v142, 0x1000000000000000000000000, v11, 0xffffffffffffffffffffffffffffffffffffff0000000000ffffffffffffffff, 0xffffffffffffffffffffffffffffffffffffff00ffffffffffffffffffffffff, v14, 255, v8, 0xffff0000, 65280, 10490, v151, 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffff00000000, v147, v142; c.resume = 8558; return None, gas
   gm.gas_remaining = gas - 12
   st.append((v142 + 1 & M))
   h54(c, st, gm)
   v156 = st.pop()
   gas = gm.gas_remaining
   if gas < 6: st += v37, 0x5d9795ec3baa32f201f467c30acfbf55f4bee9b32026db468804c183853bfc4e, v11, v8, 980, v14, 940, v142, 0x1000000000000000000000000, v11, 0xffffffffffffffffffffffffffffffffffffff0000000000ffffffffffffffff, 0xffffffffffffffffffffffffffffffffffffff00ffffffffffffffffffffffff, v14, 255, v8, 0xffff0000, 65280, 10490, v151, 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffff00000000, v147, v142, 3, v156; c.resume = 8565; return None, gas
   gm.gas_remaining = gas - 6
   st += v156, (v142 + 3 & M)
   h55(c, st, gm)
   gas = gm.gas_remaining
   if gas < 17: st += v37, 0x5d9795ec3baa32f201f467c30acfbf55f4bee9b32026db468804c183853bfc4e, v11, v8, 980, v14, 940, v142, 0x1000000000000000000000000, v11, 0xffffffffffffffffffffffffffffffffffffff0000000000ffffffffffffffff, 0xffffffffffffffffffffffffffffffffffffff00ffffffffffffffffffffffff, v14, 255, v8, 0xffff0000, 65280, 10490, v151, 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffff00000000, v147; c.resume = 8568; return None, gas
   gas -= 17
   v160 = ((v147 & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffff00000000) | v151)
  else:
   gas -= 52
   v160 = v147
  if gas < 61: st += v37, 0x5d9795ec3baa32f201f467c30acfbf55f4bee9b32026db468804c183853bfc4e, v11, v8, 980, v14, 940, v142, 0x1000000000000000000000000, v11, 0xffffffffffffffffffffffffffffffffffffff0000000000ffffffffffffffff, 0xffffffffffffffffffffffffffffffffffffff00ffffffffffffffffffffffff, v14, 255, v8, 0xffff0000, 65280, v160; c.resume = 10490; return None, gas
  v171 = (v160 & 0xffffffffffffffffffffffffffffffffffffff0000000000ffffffffffffffff) | ((((v14 & 255) | (((v8 << 16 & M) & 0xffff0000) | ((v11 << 8 & M) & 65280))) << 64) & 0xffffffffffffffffffffffffffffffffffffff00ffffffffffffffffffffffff)
  gm.gas_remaining = gas - 61
  st += (v171 | 0x1000000000000000000000000), v142
  h55(c, st, gm)
  gas = gm.gas_remaining
  if gas < 110: st += v37, 0x5d9795ec3baa32f201f467c30acfbf55f4bee9b32026db468804c183853bfc4e, v11, v8, 980, v14, 940; c.resume = 10515; return None, gas
  v173 = fb(mb[64:96])
  if v173 + 32 > ml: gas = grow(c, gas, 110, v173, 32); mb = mem._bytes; ml = len(mb)
  mb[v173:v173 + 32] = (v8 & 65535).to_bytes(32)
  if v173 + 64 > ml: gas = grow(c, gas, 110, v173 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v173 + 32:v173 + 64] = (v11 & 255).to_bytes(32)
  if v173 + 96 > ml: gas = grow(c, gas, 110, v173 + 64, 32); mb = mem._bytes; ml = len(mb)
  mb[v173 + 64:v173 + 96] = (v14 & 255).to_bytes(32)
  if gas < 117: st += v37, 0x5d9795ec3baa32f201f467c30acfbf55f4bee9b32026db468804c183853bfc4e, v173, v173, (v173 + 96 & M); c.resume = 980; return None, gas - 110
  gm.gas_remaining = gas - 117
  st += v37, 0x5d9795ec3baa32f201f467c30acfbf55f4bee9b32026db468804c183853bfc4e, ((v173 + 96 & M) - v173 & M), v173
  ha2(c, st, gm)
  gas = gm.gas_remaining
  mb = mem._bytes; ml = len(mb)
  return None, gas
 def r1029(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 999: c.resume = 1029; return None, gas
  data = c.msg.data_as_bytes
  if gas < 716: c.resume = 1029; return None, gas
  if (c.msg.value):
   c.resume = 347; return None, gas - 16
  v2 = len(data)
  if ((v2 - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820192:
   st += 1186, 1046, v2; c.resume = 347; return None, gas - 67
  v5 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
  if (v5 - (v5 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
   st += 1186, 1046, v2, v5; c.resume = 347; return None, gas - 113
  v8 = fb(data[36:68]) if len(data) >= 68 else read_data(data, 36)
  if (v8 - (v8 & 65535) & M):
   st += 1186, v5, v2, 1046, v8; c.resume = 347; return None, gas - 150
  v11 = fb(data[68:100]) if len(data) >= 100 else read_data(data, 68)
  if (v11 - (v11 & 255) & M):
   st += 1186, v5, v8, 1046, v2, v11; c.resume = 347; return None, gas - 187
  v14 = fb(data[100:132]) if len(data) >= 132 else read_data(data, 100)
  if (v14 - (v14 & 255) & M):
   st += 1186, v5, v8, v11, v2, 1046, v14; c.resume = 347; return None, gas - 224
  v17 = fb(data[132:164]) if len(data) >= 164 else read_data(data, 132)
  if (v17 - (v17 & 0xffffffff) & M):
   st += 1186, v5, v8, v11, v14, 1046, v2, v17; c.resume = 347; return None, gas - 261
  v20 = fb(data[164:196]) if len(data) >= 196 else read_data(data, 164)
  if (v20 - (v20 & 0xffffffffff) & M):
   st += 1186, v5, v8, v11, v14, v17, v2, 1046, v20; c.resume = 347; return None, gas - 298
  v23 = fb(data[196:228]) if len(data) >= 228 else read_data(data, 196)
  if v23 > 0xffffffffffffffff:
   st += 1186, v5, v8, v11, v14, v17, v20, 1046, v23, v2; c.resume = 347; return None, gas - 332
  v25 = 4 + v23
  if not ((v25 + 31) < v2):
   st += 1186, v5, v8, v11, v14, v17, v20, 1046, v25, v2, 7203; c.resume = 347; return None, gas - 390
  v29 = read_data(data, v25)
  if v29 > 0xffffffffffffffff:
   st += 1186, v5, v8, v11, v14, v17, v20, 1046, v25, v29, 7203, v2; c.resume = 347; return None, gas - 421
  v31 = v25 + 32
  if ((v25 + v29) + 32) > v2:
   st += 1186, v5, v8, v11, v14, v17, v20, 1046, v31, v29, 7203; c.resume = 347; return None, gas - 461
  v35 = fb(mb[64:96])
  v36 = v35 + 32 & M
  if v36 + 32 > ml: gas = grow(c, gas, 716, v36, 32); mb = mem._bytes; ml = len(mb)
  mb[v36:v36 + 32] = K32
  v37 = v5 & 0xffffffffffffffffffffffffffffffffffffffff
  v38 = v35 + 64 & M
  if v38 + 32 > ml: gas = grow(c, gas, 716, v38, 32); mb = mem._bytes; ml = len(mb)
  mb[v38:v38 + 32] = v37.to_bytes(32)
  v40 = v35 + 96 & M
  if v40 + 32 > ml: gas = grow(c, gas, 716, v40, 32); mb = mem._bytes; ml = len(mb)
  mb[v40:v40 + 32] = (v8 & 65535).to_bytes(32)
  v42 = v35 + 128 & M
  if v42 + 32 > ml: gas = grow(c, gas, 716, v42, 32); mb = mem._bytes; ml = len(mb)
  mb[v42:v42 + 32] = (v11 & 255).to_bytes(32)
  v44 = v35 + 160 & M
  if v44 + 32 > ml: gas = grow(c, gas, 716, v44, 32); mb = mem._bytes; ml = len(mb)
  mb[v44:v44 + 32] = (v14 & 255).to_bytes(32)
  v46 = v35 + 192 & M
  if v46 + 32 > ml: gas = grow(c, gas, 716, v46, 32); mb = mem._bytes; ml = len(mb)
  mb[v46:v46 + 32] = (v17 & 0xffffffff).to_bytes(32)
  v48 = v35 + 224 & M
  if v48 + 32 > ml: gas = grow(c, gas, 716, v48, 32); mb = mem._bytes; ml = len(mb)
  mb[v48:v48 + 32] = (v20 & 0xffffffffff).to_bytes(32)
  if v35 + 32 > ml: gas = grow(c, gas, 716, v35, 32); mb = mem._bytes; ml = len(mb)
  mb[v35:v35 + 32] = K31
  if gas < 843: st += v37, v14, v11, v8, 1186, v29, v31, v5, v20, v17, v36, v35, 870, 256, v35; c.resume = 7207; return None, gas - 716
  v49 = v35 + 256
  if (v49 > 0xffffffffffffffff) or (v49 < v35):
   st += v37, v14, v11, v8, 1186, v29, v31, v5, v20, v17, v36, v35, 870, v49; c.resume = 7242; return None, gas - 778
  mb[64:96] = v49.to_bytes(32)
  v53 = fb(mb[v35:v35 + 32])
  if v53 and v36 + v53 > ml: gas = grow(c, gas, 843, v36, v53); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 843, 6 * (v53 + 31 >> 5))
  v54 = fb(keccak(mb[v36:v36 + v53]).digest())
  if gas < 953: st += v37, v14, v11, v8, 1186, v29, v31, v54, v20, v17, v5; c.resume = 7871; return None, gas - 843
  v55 = v5 & 0xffffffffffffffffffffffffffffffffffffffff
  mb[0:32] = v55.to_bytes(32)
  mb[32:64] = K2
  gas = take(gas, 953, 12)
  v56 = fb(keccak(mb[0:64]).digest())
  gm.gas_remaining = gas - 953
  st.append((v56 + 1 & M))
  h54(c, st, gm)
  v58 = st.pop()
  gas = gm.gas_remaining
  if gas < 57: st += v37, v14, v11, v8, v56, 1186, v17, v54, v55, v29, v31, v20, 0xffffffff, v58; c.resume = 7912; return None, gas
  if not (((v58 >> 192) & 0xffffffff)):
   st += v37, v14, v11, v8, v56, 1186, v17, v54, v55, v29, v31, v20; c.resume = 8233; return None, gas - 25
  v62 = 0xffffffffff & v20
  if (c.state.timestamp) > v62:
   st += v37, v14, v11, v8, v56, 1186, v17, v54, v55, v29, v31, v62; c.resume = 8186; return None, gas - 52
  gm.gas_remaining = gas - 57
  st.append(v56)
  h54(c, st, gm)
  v65 = st.pop()
  gas = gm.gas_remaining
  if gas < 319: st += v37, v14, v11, v8, v56, 1186, v17, v54, v55, v29, v31, v65; c.resume = 7938; return None, gas
  v67 = (v65 >> 192) & 0xffffffff
  v68 = v17 & 0xffffffff
  if (v68 - v67 & M):
   st += v37, v14, v11, v8, v56, 1186, v67, v65, v55, v29, v31, v54, v68; c.resume = 8134; return None, gas - 49
  v72 = 1 if (fb(c.msg.storage_address)) == (I9 & 0xffffffffffffffffffffffffffffffffffffffff) else 0
  if v72:
   gas -= 187
   v75 = (1 if (c.state.execution_context.chain_id) == I13 else 0)
  else:
   gas -= 165
   v75 = v72
  if not (v75):
   v77 = fb(mb[64:96])
   v78 = v77 + 32 & M
   if v78 + 32 > ml: gas = grow(c, gas, 132, v78, 32); mb = mem._bytes; ml = len(mb)
   mb[v78:v78 + 32] = K17
   v79 = v77 + 64 & M
   if v79 + 32 > ml: gas = grow(c, gas, 132, v79, 32); mb = mem._bytes; ml = len(mb)
   mb[v79:v79 + 32] = J11
   v80 = v77 + 96 & M
   if v80 + 32 > ml: gas = grow(c, gas, 132, v80, 32); mb = mem._bytes; ml = len(mb)
   mb[v80:v80 + 32] = J12
   v82 = v77 + 128 & M
   if v82 + 32 > ml: gas = grow(c, gas, 132, v82, 32); mb = mem._bytes; ml = len(mb)
   mb[v82:v82 + 32] = (c.state.execution_context.chain_id).to_bytes(32)
   v84 = v77 + 160 & M
   if v84 + 32 > ml: gas = grow(c, gas, 132, v84, 32); mb = mem._bytes; ml = len(mb)
   mb[v84:v84 + 32] = (fb(c.msg.storage_address)).to_bytes(32)
   if v77 + 32 > ml: gas = grow(c, gas, 132, v77, 32); mb = mem._bytes; ml = len(mb)
   mb[v77:v77 + 32] = K18
   if gas < 256: st += v37, v14, v11, v8, v56, 1186, v67, v65, v55, 0xffffffffffffffffffffffffffffffffffffffff, 0xffffffffffffffffffffffffffffffffffffffff, 7979, 8458, v29, v31, 66, v54, 8402, v78, v77, 13069, 192, v77; c.resume = 7207; return None, gas - 132
   v85 = v77 + 192
   if (v85 > 0xffffffffffffffff) or (v85 < v77):
    st += v37, v14, v11, v8, v56, 1186, v67, v65, v55, 0xffffffffffffffffffffffffffffffffffffffff, 0xffffffffffffffffffffffffffffffffffffffff, 7979, 8458, v29, v31, 66, v54, 8402, v78, v77, 13069, v85; c.resume = 7242; return None, gas - 194
   mb[64:96] = v85.to_bytes(32)
   v89 = fb(mb[v77:v77 + 32])
   if v89 and v78 + v89 > ml: gas = grow(c, gas, 256, v78, v89); mb = mem._bytes; ml = len(mb)
   gas = take(gas, 256, 6 * (v89 + 31 >> 5))
   v90 = fb(keccak(mb[v78:v78 + v89]).digest())
   gas -= 256
   v91 = v90
  else:
   gas -= 31
   v91 = I10
  if gas < 87: st += v37, v14, v11, v8, v56, 1186, v67, v65, v55, 0xffffffffffffffffffffffffffffffffffffffff, 0xffffffffffffffffffffffffffffffffffffffff, 7979, 8458, v29, v31, 66, v54, v91; c.resume = 8402; return None, gas
  v92 = fb(mb[64:96])
  if v92 + 32 > ml: gas = grow(c, gas, 87, v92, 32); mb = mem._bytes; ml = len(mb)
  mb[v92:v92 + 32] = K19
  if v92 + 34 > ml: gas = grow(c, gas, 87, v92 + 2, 32); mb = mem._bytes; ml = len(mb)
  mb[v92 + 2:v92 + 34] = v91.to_bytes(32)
  if v92 + 66 > ml: gas = grow(c, gas, 87, v92 + 34, 32); mb = mem._bytes; ml = len(mb)
  mb[v92 + 34:v92 + 66] = v54.to_bytes(32)
  gas = take(gas, 87, 18)
  v95 = fb(keccak(mb[v92:v92 + 66]).digest())
  if gas < 293: st += v37, v14, v11, v8, v56, 1186, v67, v65, v55, 0xffffffffffffffffffffffffffffffffffffffff, 0xffffffffffffffffffffffffffffffffffffffff, 7979, 8458, v29, v31, v95; c.resume = 10564; return None, gas - 87
  if (v29 - 65 & M):
   gas -= 140
   v117, v118, v119 = 0, 2, v29
  else:
   v98 = read_data(data, (v31 + 32))
   if v98 > 0x7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0:
    gas -= 231
    v114, v115, v116 = 0, 3, v98
   else:
    v104 = fb(mb[64:96])
    if v104 + 32 > ml: gas = grow(c, gas, 293, v104, 32); mb = mem._bytes; ml = len(mb)
    mb[v104:v104 + 32] = v95.to_bytes(32)
    if v104 + 64 > ml: gas = grow(c, gas, 293, v104 + 32, 32); mb = mem._bytes; ml = len(mb)
    mb[v104 + 32:v104 + 64] = ((read_data(data, (v31 + 64))) >> 248 & 255).to_bytes(32)
    if v104 + 96 > ml: gas = grow(c, gas, 293, v104 + 64, 32); mb = mem._bytes; ml = len(mb)
    mb[v104 + 64:v104 + 96] = (read_data(data, v31)).to_bytes(32)
    if v104 + 128 > ml: gas = grow(c, gas, 293, v104 + 96, 32); mb = mem._bytes; ml = len(mb)
    mb[v104 + 96:v104 + 128] = v98.to_bytes(32)
    mb[0:32] = K14
    v108 = gas - 293
    gm.gas_remaining = gas - 293
    st += 32, 0, 128, v104, 1, v108
    hfa(c, st, gm)
    v109 = st.pop()
    gas = gm.gas_remaining
    mb = mem._bytes; ml = len(mb)
    if gas < 85: st += v37, v14, v11, v8, v56, 1186, v67, v65, v55, 0xffffffffffffffffffffffffffffffffffffffff, 0xffffffffffffffffffffffffffffffffffffffff, 7979, 8458, 10599, v109; c.resume = 13197; return None, gas
    if not (v109):
     st += v37, v14, v11, v8, v56, 1186, v67, v65, v55, 0xffffffffffffffffffffffffffffffffffffffff, 0xffffffffffffffffffffffffffffffffffffffff, 7979, 8458, 10599; c.resume = 3323; return None, gas - 16
    v111 = fb(mb[0:32])
    if not ((v111 & 0xffffffffffffffffffffffffffffffffffffffff)):
     gas -= 85
     v114, v115, v116 = 0, 1, 0
    else:
     gas -= 79
     v114, v115, v116 = v111, 0, 0
   if gas < 24: st += v37, v14, v11, v8, v56, 1186, v67, v65, v55, 0xffffffffffffffffffffffffffffffffffffffff, 0xffffffffffffffffffffffffffffffffffffffff, 7979, 8458, v114, v115, v116; c.resume = 10599; return None, gas
   gas -= 24
   v117, v118, v119 = v114, v115, v116
  if gas < 130: st += v37, v14, v11, v8, v56, 1186, v67, v65, v55, 0xffffffffffffffffffffffffffffffffffffffff, 0xffffffffffffffffffffffffffffffffffffffff, 7979, v117, v118, v119; c.resume = 8458; return None, gas
  v120 = v65 & 0xffffffffffffffffffffffffffffffffffffffff
  v121 = v117 & 0xffffffffffffffffffffffffffffffffffffffff
  if (v121 - v120 & M):
   st += v37, v14, v11, v8, v56, 1186, v67, v120, v121, v55; c.resume = 8085; return None, gas - 54
  if v67 == 0xffffffff:
   st += v37, v14, v11, v8, v56, 1186, 8083, 8006, v67; c.resume = 2010; return None, gas - 109
  gm.gas_remaining = gas - 130
  st.append(v56)
  h54(c, st, gm)
  v125 = st.pop()
  gas = gm.gas_remaining
  if gas < 33: st += v37, v14, v11, v8, v56, 1186, 8083, (1 + v67), v125; c.resume = 8009; return None, gas
  gm.gas_remaining = gas - 33
  st += ((0xffffffff000000000000000000000000000000000000000000000000 & ((1 + v67) << 192)) | (0xffffffff00000000ffffffffffffffffffffffffffffffffffffffffffffffff & v125)), v56
  h55(c, st, gm)
  gas = gm.gas_remaining
  if gas < 24: st += v37, v14, v11, v8, v56, 1186, 8083; c.resume = 8082; return None, gas
  gm.gas_remaining = gas - 24
  st.append(v56)
  h54(c, st, gm)
  v130 = st.pop()
  gas = gm.gas_remaining
  if gas < 37: st += v37, v14, v11, v8, v56, 255, v130; c.resume = 1191; return None, gas
  if ((v130 >> 224) & 255):
   st += v37, v14, v11, v8, v56; c.resume = 985; return None, gas - 22
  gm.gas_remaining = gas - 37
  st.append((1 + v56 & M))
  h54(c, st, gm)
  v134 = st.pop()
  gas = gm.gas_remaining
  if gas < 109: st += v37, v14, v11, v8, v56, 255, 1248, v134; c.resume = 1209; return None, gas
  mb[0:32] = ((65535 & (v134 >> 224)) | (0xffffffff0000 & (v134 >> 176))).to_bytes(32)
  mb[32:64] = K5
  gas = take(gas, 109, 12)
  v140 = fb(keccak(mb[0:64]).digest())
  if gas < 110: st += v37, v14, v11, v8, v56, 255, v140; c.resume = 1248; return None, gas - 109
  gm.gas_remaining = gas - 110
  st.append(v140)
  h54(c, st, gm)
  v141 = st.pop()
  gas = gm.gas_remaining
  if gas < 148: st += v37, v14, v11, v8, v56, 255, v141; c.resume = 1250; return None, gas
  if not (((v141 >> 96) & 255)):
   st += v37, v14, v11, v8, v56; c.resume = 1307; return None, gas - 25
  v145 = v11 & 255
  if v145 > 6:
   st += v37, 0x903269a4f77efbebd6fa7b77fc7ccd20bf1d33170b98acd42adf68bdee995ffd, v11, v8, 980, v14, 940, v56, v11, v14, v8, v145; c.resume = 10516; return None, gas - 98
  gm.gas_remaining = gas - 148
  st.append((1 + v56 & M))
  h54(c, st, gm)
  v148 = st.pop()
  gas = gm.gas_remaining
  if gas < 109: st += v37, 0x903269a4f77efbebd6fa7b77fc7ccd20bf1d33170b98acd42adf68bdee995ffd, v11, v8, 980, v14, 940, v56, 0x1000000000000000000000000, v11, 0xffffffffffffffffffffffffffffffffffffff0000000000ffffffffffffffff, 0xffffffffffffffffffffffffffffffffffffff00ffffffffffffffffffffffff, v14, 255, v8, 0xffff0000, 65280, 10490, 0xffffffff, 1, 10477, v148; c.resume = 10438; return None, gas
  mb[0:32] = ((65535 & (v148 >> 224)) | (0xffffffff0000 & (v148 >> 176))).to_bytes(32)
  mb[32:64] = K5
  gas = take(gas, 109, 12)
  v154 = fb(keccak(mb[0:64]).digest())
  if gas < 116: st += v37, 0x903269a4f77efbebd6fa7b77fc7ccd20bf1d33170b98acd42adf68bdee995ffd, v11, v8, 980, v14, 940, v56, 0x1000000000000000000000000, v11, 0xffffffffffffffffffffffffffffffffffffff0000000000ffffffffffffffff, 0xffffffffffffffffffffffffffffffffffffff00ffffffffffffffffffffffff, v14, 255, v8, 0xffff0000, 65280, 10490, 0xffffffff, 1, v154; c.resume = 10477; return None, gas - 109
  gm.gas_remaining = gas - 116
  st.append((v56 + 1 & M))
  h54(c, st, gm)
  v156 = st.pop()
  gas = gm.gas_remaining
  if gas < 39: st += v37, 0x903269a4f77efbebd6fa7b77fc7ccd20bf1d33170b98acd42adf68bdee995ffd, v11, v8, 980, v14, 940, v154, 0x1000000000000000000000000, v11, 0xffffffffffffffffffffffffffffffffffffff0000000000ffffffffffffffff, 0xffffffffffffffffffffffffffffffffffffff00ffffffffffffffffffffffff, v14, 255, v8, 0xffff0000, 65280, 10490, 0xffffffff, v156; c.resume = 10481; return None, gas
  gm.gas_remaining = gas - 39
  st.append(v154)
  h54(c, st, gm)
  v159 = st.pop()
  gas = gm.gas_remaining
  if gas < 58: st += v37, 0x903269a4f77efbebd6fa7b77fc7ccd20bf1d33170b98acd42adf68bdee995ffd, v11, v8, 980, v14, 940, v154, 0x1000000000000000000000000, v11, 0xffffffffffffffffffffffffffffffffffffff0000000000ffffffffffffffff, 0xffffffffffffffffffffffffffffffffffffff00ffffffffffffffffffffffff, v14, 255, v8, 0xffff0000, 65280, ((v156 >> 192) & 0xffffffff), 10490, v154, 0xffffffff, v159; c.resume = 8474; return None, gas
  mb[0:32] = ((v156 >> 192) & 0xffffffff).to_bytes(32)
  mb[32:64] = K28
  gas = take(gas, 58, 12)
  v160 = fb(keccak(mb[0:64]).digest())
  gm.gas_remaining = gas - 58
  st.append(v160)
  h54(c, st, gm)
  v161 = st.pop()
  gas = gm.gas_remaining
  if gas < 68: st += v37, 0x903269a4f77efbebd6fa7b77fc7ccd20bf1d33170b98acd42adf68bdee995ffd, v11, v8, 980, v14, 940, v154, 0x1000000000000000000000000, v11, 0xffffffffffffffffffffffffffffffffffffff0000000000ffffffffffffffff, 0xffffffffffffffffffffffffffffffffffffff00ffffffffffffffffffffffff, v14, 255, v8, 0xffff0000, 65280, v159, 10490, v154, 0xffffffff, v161; c.resume = 8493; return None, gas
  v163 = (v161 >> 32) & 0xffffffff
  if (v159 & 0xffffffff) < v163:
   gm.gas_remaining = gas - 68
   st += v159, (v154 + 2 & M)
   h55(c, st, gm)
   gas = gm.gas_remaining
   if gas < 12: st += v37, 0x903269a4f77efbebd6fa7b77fc7ccd20bf1d33170b98acd42adf68bdee995ffd, v11, v8, 980, v14, 940, v154, 0x1000000000000000000000000, v11, 0xffffffffffffffffffffffffffffffffffffff0000000000ffffffffffffffff, 0xffffffffffffffffffffffffffffffffffffff00ffffffffffffffffffffffff, v14, 255, v8, 0xffff0000, 65280, 10490, v163, 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffff00000000, v159, v154; c.resume = 8558; return None, gas
   gm.gas_remaining = gas - 12
   st.append((v154 + 1 & M))
   h54(c, st, gm)
   v168 = st.pop()
   gas = gm.gas_remaining
   if gas < 6: st += v37, 0x903269a4f77efbebd6fa7b77fc7ccd20bf1d33170b98acd42adf68bdee995ffd, v11, v8, 980, v14, 940, v154, 0x1000000000000000000000000, v11, 0xffffffffffffffffffffffffffffffffffffff0000000000ffffffffffffffff, 0xffffffffffffffffffffffffffffffffffffff00ffffffffffffffffffffffff, v14, 255, v8, 0xffff0000, 65280, 10490, v163, 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffff00000000, v159, v154, 3, v168; c.resume = 8565; return None, gas
   gm.gas_remaining = gas - 6
   st += v168, (v154 + 3 & M)
   h55(c, st, gm)
   gas = gm.gas_remaining
   if gas < 17: st += v37, 0x903269a4f77efbebd6fa7b77fc7ccd20bf1d33170b98acd42adf68bdee995ffd, v11, v8, 980, v14, 940, v154, 0x1000000000000000000000000, v11, 0xffffffffffffffffffffffffffffffffffffff0000000000ffffffffffffffff, 0xffffffffffffffffffffffffffffffffffffff00ffffffffffffffffffffffff, v14, 255, v8, 0xffff0000, 65280, 10490, v163, 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffff00000000, v159; c.resume = 8568; return None, gas
   gas -= 17
   v172 = ((v159 & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffff00000000) | v163)
  else:
   gas -= 52
   v172 = v159
  if gas < 61: st += v37, 0x903269a4f77efbebd6fa7b77fc7ccd20bf1d33170b98acd42adf68bdee995ffd, v11, v8, 980, v14, 940, v154, 0x1000000000000000000000000, v11, 0xffffffffffffffffffffffffffffffffffffff0000000000ffffffffffffffff, 0xffffffffffffffffffffffffffffffffffffff00ffffffffffffffffffffffff, v14, 255, v8, 0xffff0000, 65280, v172; c.resume = 10490; return None, gas
  v183 = (v172 & 0xffffffffffffffffffffffffffffffffffffff0000000000ffffffffffffffff) | ((((v14 & 255) | (((v8 << 16 & M) & 0xffff0000) | ((v11 << 8 & M) & 65280))) << 64) & 0xffffffffffffffffffffffffffffffffffffff00ffffffffffffffffffffffff)
  gm.gas_remaining = gas - 61
  st += (v183 | 0x1000000000000000000000000), v154
  h55(c, st, gm)
  gas = gm.gas_remaining
  if gas < 110: st += v37, 0x903269a4f77efbebd6fa7b77fc7ccd20bf1d33170b98acd42adf68bdee995ffd, v11, v8, 980, v14, 940; c.resume = 10515; return None, gas
  v185 = fb(mb[64:96])
  if v185 + 32 > ml: gas = grow(c, gas, 110, v185, 32); mb = mem._bytes; ml = len(mb)
  mb[v185:v185 + 32] = (v8 & 65535).to_bytes(32)
  if v185 + 64 > ml: gas = grow(c, gas, 110, v185 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v185 + 32:v185 + 64] = (v11 & 255).to_bytes(32)
  if v185 + 96 > ml: gas = grow(c, gas, 110, v185 + 64, 32); mb = mem._bytes; ml = len(mb)
  mb[v185 + 64:v185 + 96] = (v14 & 255).to_bytes(32)
  if gas < 117: st += v37, 0x903269a4f77efbebd6fa7b77fc7ccd20bf1d33170b98acd42adf68bdee995ffd, v185, v185, (v185 + 96 & M); c.resume = 980; return None, gas - 110
  gm.gas_remaining = gas - 117
  st += v37, 0x903269a4f77efbebd6fa7b77fc7ccd20bf1d33170b98acd42adf68bdee995ffd, ((v185 + 96 & M) - v185 & M), v185
  ha2(c, st, gm)
  gas = gm.gas_remaining
  mb = mem._bytes; ml = len(mb)
  return None, gas
 def r1351(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1017: c.resume = 1351; return None, gas
  data = c.msg.data_as_bytes
  if gas < 165: c.resume = 1351; return None, gas
  if (c.msg.value):
   c.resume = 347; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820000:
   c.resume = 347; return None, gas - 46
  v5 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
  if (v5 - (v5 & 0xffffffff) & M):
   st += 0xffffffff, v5, 1381; c.resume = 347; return None, gas - 101
  mb[0:32] = (v5 & 0xffffffff).to_bytes(32)
  mb[32:64] = K28
  gas = take(gas, 165, 12)
  v9 = fb(keccak(mb[0:64]).digest())
  gm.gas_remaining = gas - 165
  st.append(v9)
  h54(c, st, gm)
  v10 = st.pop()
  gas = gm.gas_remaining
  if gas < 75: st += 96, v10; c.resume = 1397; return None, gas
  v11 = fb(mb[64:96])
  if v11 + 32 > ml: gas = grow(c, gas, 75, v11, 32); mb = mem._bytes; ml = len(mb)
  mb[v11:v11 + 32] = (v10 & 65535).to_bytes(32)
  if v11 + 64 > ml: gas = grow(c, gas, 75, v11 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v11 + 32:v11 + 64] = ((v10 >> 16) & 65535).to_bytes(32)
  if v11 + 96 > ml: gas = grow(c, gas, 75, v11 + 64, 32); mb = mem._bytes; ml = len(mb)
  mb[v11 + 64:v11 + 96] = ((v10 >> 32) & 0xffffffff).to_bytes(32)
  c.output = bytes(mb[v11:v11 + 96])
  return None, gas - 75
 def r1436(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 993: c.resume = 1436; return None, gas
  data = c.msg.data_as_bytes
  if gas < 658: c.resume = 1436; return None, gas
  if (c.msg.value):
   c.resume = 347; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820064:
   c.resume = 347; return None, gas - 46
  v5 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
  if v5 > 0xffffffffffffffff:
   st.append(v5); c.resume = 347; return None, gas - 74
  if not ((v5 + 35) < (len(data))):
   st.append(v5); c.resume = 347; return None, gas - 104
  v12 = read_data(data, (4 + v5))
  if v12 > 0xffffffffffffffff:
   st += v12, v5; c.resume = 347; return None, gas - 141
  v14 = v5 + 36
  if (((v12 * 224) + v5) + 36) > (len(data)):
   st += v12, v14; c.resume = 347; return None, gas - 194
  v20 = fb(data[36:68]) if len(data) >= 68 else read_data(data, 36)
  if v20 > 0xffffffffffffffff:
   st += v12, v14, v20; c.resume = 347; return None, gas - 222
  v22 = len(data)
  v23 = 4 + v20
  if not ((v23 + 31) < v22):
   st += v12, v14, v23, v22, 1555; c.resume = 347; return None, gas - 285
  v27 = read_data(data, v23)
  if v27 > 0xffffffffffffffff:
   st += v12, v14, v23, v27, 1555, v22; c.resume = 347; return None, gas - 316
  v29 = v23 + 32
  if ((v23 + v27) + 32) > v22:
   st += v12, v14, v29, v27, 1555; c.resume = 347; return None, gas - 356
  v33 = fb(data[68:100]) if len(data) >= 100 else read_data(data, 68)
  if v33 > 0xffffffffffffffff:
   st += v12, v27, v29, v14, v33; c.resume = 347; return None, gas - 396
  v35 = len(data)
  v36 = 4 + v33
  if not ((v36 + 31) < v35):
   st += v12, v27, v29, v14, v36, v35, 1588; c.resume = 347; return None, gas - 459
  v40 = read_data(data, v36)
  if v40 > 0xffffffffffffffff:
   st += v12, v27, v29, v14, v36, v40, 1588, v35; c.resume = 347; return None, gas - 490
  v42 = v36 + 32
  if (((v40 * 416) + v36) + 32) > v35:
   st += v12, v27, v29, v14, v42, v40, 1588; c.resume = 347; return None, gas - 538
  v47 = 65 * v12
  if not ((not (v12)) or ((v47 // v12 if v12 else 0) == 65)):
   st += v12, 0, v29, v14, v27, v40, v42, v47; c.resume = 2010; return None, gas - 611
  if (v27 - v47 & M):
   st += v12, 0, v29, v14, v27, v40, v42, v47; c.resume = 2055; return None, gas - 633
  gas -= 658
  v124 = 0
  while True:
   if gas < 366: st += v12, 0, v29, v14, v27, 1627, v40, v42, v124; c.resume = 8608; return None, gas
   if v124 < v40:
    if not (v124 < v40):
     st += v12, 0, v29, v14, v27, 1627, v40, v42, 1, v124, 8665, 8645, 8640, v42, v124; c.resume = 7380; return None, gas - 88
    v130 = read_data(data, ((416 * v124) + v42))
    if (v130 - (v130 & 0xffffffff) & M):
     st += v12, 0, v29, v14, v27, 1627, v40, v42, 1, v124, 8665, 8645, v130; c.resume = 347; return None, gas - 154
    if not (v124 < v40):
     st += v12, 0, v29, v14, v27, 1627, v40, v42, 1, v124, 8665, v130, 32, 8658, v42, v124; c.resume = 7380; return None, gas - 221
    v137 = ((416 * v124) + v42) + 32
    v138 = fb(mb[64:96])
    v139 = v138 + 32 & M
    if v139 + 32 > ml: gas = grow(c, gas, 366, v139, 32); mb = mem._bytes; ml = len(mb)
    mb[v139:v139 + 32] = (v130 & 0xffffffff).to_bytes(32)
    v141 = v139 + 416
    gas -= 366
    v149, v150, v151 = v137, 0, (32 + v139)
    while True:
     if gas < 165: st += v12, 0, v29, v14, v27, 1627, v40, v42, 1, v124, v137, 8665, v130, v139, v138, 7650, v138, v141, 3437, v149, v150, v151; c.resume = 7560; return None, gas
     if v150 < 12:
      v153 = read_data(data, v149)
      if (v153 - (v153 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
       st += v12, 0, v29, v14, v27, 1627, v40, v42, 1, v124, v137, 8665, v130, v139, v138, 7650, v138, v141, 3437, v149, v150, 1, 32, 32, v151, 0xffffffffffffffffffffffffffffffffffffffff, v153, 7596; c.resume = 347; return None, gas - 115
      if v151 + 32 > ml: gas = grow(c, gas, 165, v151, 32); mb = mem._bytes; ml = len(mb)
      mb[v151:v151 + 32] = (v153 & 0xffffffffffffffffffffffffffffffffffffffff).to_bytes(32)
      gas -= 165
      v149, v150, v151 = (v149 + 32 & M), (v150 + 1), (v151 + 32)
      continue
     break
    if gas < 73: st += v12, 0, v29, v14, v27, 1627, v40, v42, 1, v124, v137, 8665, v130, v139, v138, 7650, v138, v141, 3437, v149, v150, v151; c.resume = 7569; return None, gas - 23
    v160 = v141 - v138 & M
    if v138 + 32 > ml: gas = grow(c, gas, 73, v138, 32); mb = mem._bytes; ml = len(mb)
    mb[v138:v138 + 32] = (v160 - 32 & M).to_bytes(32)
    if gas < 241: st += v12, 0, v29, v14, v27, 1627, v40, v42, 1, v124, v137, 8665, v130, v139, v138, 7650, v160, v138; c.resume = 7207; return None, gas - 73
    v164 = v138 + ((v160 + 31 & M) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) & M
    if (v164 > 0xffffffffffffffff) or (v164 < v138):
     st += v12, 0, v29, v14, v27, 1627, v40, v42, 1, v124, v137, 8665, v130, v139, v138, 7650, v164; c.resume = 7242; return None, gas - 135
    mb[64:96] = v164.to_bytes(32)
    v168 = fb(mb[v138:v138 + 32])
    if v168 and v139 + v168 > ml: gas = grow(c, gas, 241, v139, v168); mb = mem._bytes; ml = len(mb)
    gas = take(gas, 241, 6 * (v168 + 31 >> 5))
    v169 = fb(keccak(mb[v139:v139 + v168]).digest())
    mb[0:32] = v169.to_bytes(32)
    mb[32:64] = K1
    gas = take(gas, 241, 12)
    v170 = fb(keccak(mb[0:64]).digest())
    gm.gas_remaining = gas - 241
    st.append(v170)
    h54(c, st, gm)
    v171 = st.pop()
    gas = gm.gas_remaining
    if gas < 124: st += v12, 0, v29, v14, v27, 1627, v40, v42, 1, v124, v169, 8665, v130, v137, v171; c.resume = 7668; return None, gas
    if not (v171):
     v173 = v130 & 0xffffffff
     v174 = v173 + 1
     if v173 > v174:
      st += v12, 0, v29, v14, v27, 1627, v40, v42, 1, v124, v169, 8665, v130, v174, v137; c.resume = 2010; return None, gas - 60
     mb[0:32] = v169.to_bytes(32)
     mb[32:64] = K1
     gas = take(gas, 124, 12)
     v176 = fb(keccak(mb[0:64]).digest())
     gm.gas_remaining = gas - 124
     st += v174, v176
     h55(c, st, gm)
     gas = gm.gas_remaining
     if gas < 80: st += v12, 0, v29, v14, v27, 1627, v40, v42, 1, v124, v169, 8665, v169, 0xf4c42d091efa11e486ce95d8f222086a96975cdad2e018b60ab05dd46f5480f7, v137, v130; c.resume = 7745; return None, gas
     v177 = fb(mb[64:96])
     if v177 + 32 > ml: gas = grow(c, gas, 80, v177, 32); mb = mem._bytes; ml = len(mb)
     mb[v177:v177 + 32] = (v130 & 0xffffffff).to_bytes(32)
     v179 = v177 + 416
     gas -= 80
     v187, v188, v189 = v137, 0, (32 + v177)
     while True:
      if gas < 165: st += v12, 0, v29, v14, v27, 1627, v40, v42, 1, v124, v169, 8665, v169, 0xf4c42d091efa11e486ce95d8f222086a96975cdad2e018b60ab05dd46f5480f7, v177, v177, v179, 7759, v187, v188, v189; c.resume = 7560; return None, gas
      if v188 < 12:
       v191 = read_data(data, v187)
       if (v191 - (v191 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
        st += v12, 0, v29, v14, v27, 1627, v40, v42, 1, v124, v169, 8665, v169, 0xf4c42d091efa11e486ce95d8f222086a96975cdad2e018b60ab05dd46f5480f7, v177, v177, v179, 7759, v187, v188, 1, 32, 32, v189, 0xffffffffffffffffffffffffffffffffffffffff, v191, 7596; c.resume = 347; return None, gas - 115
       if v189 + 32 > ml: gas = grow(c, gas, 165, v189, 32); mb = mem._bytes; ml = len(mb)
       mb[v189:v189 + 32] = (v191 & 0xffffffffffffffffffffffffffffffffffffffff).to_bytes(32)
       gas -= 165
       v187, v188, v189 = (v187 + 32 & M), (v188 + 1), (v189 + 32)
       continue
      break
     if gas < 44: st += v12, 0, v29, v14, v27, 1627, v40, v42, 1, v124, v169, 8665, v169, 0xf4c42d091efa11e486ce95d8f222086a96975cdad2e018b60ab05dd46f5480f7, v177, v177, v179, 7759, v187, v188, v189; c.resume = 7569; return None, gas - 23
     gm.gas_remaining = gas - 44
     st += v169, 0xf4c42d091efa11e486ce95d8f222086a96975cdad2e018b60ab05dd46f5480f7, (v179 - v177 & M), v177
     ha2(c, st, gm)
     gas = gm.gas_remaining
     mb = mem._bytes; ml = len(mb)
     if gas < 8: st += v12, 0, v29, v14, v27, 1627, v40, v42, 1, v124, v169, 8665; c.resume = 7763; return None, gas
     gas -= 8
    else:
     gas -= 28
    if gas < 17: st += v12, 0, v29, v14, v27, 1627, v40, v42, 1, v124, v169; c.resume = 8665; return None, gas
    gas -= 17
    v124 = (v124 + 1)
    continue
   break
  if gas < 40: st += v12, 0, v29, v14, v27, 1627, v40, v42, v124; c.resume = 8616; return None, gas - 23
  gas -= 40
  v788, v789 = 0, 0
  while True:
   if gas < 402: st += v12, v788, v29, v14, v27, v789; c.resume = 1629; return None, gas
   if v789 < v12:
    v791 = v789 * 65
    if not ((not (v789)) or (65 == (v791 // v789 if v789 else 0))):
     st += v12, v788, v29, v14, v27, v789, v791; c.resume = 2010; return None, gas - 77
    if not (v789 < v12):
     st += v12, v788, v29, v14, v27, v789, v791, 1676, v14, v789; c.resume = 7380; return None, gas - 129
    v800 = (224 * v789) + v14
    v801 = v791 + 65
    if v791 > v801:
     st += v12, v788, v29, v14, v27, v789, v800, v791, v801; c.resume = 2010; return None, gas - 186
    if v27 < v801:
     st += v12, v788, v29, v14, v27, v789, v800, v791; c.resume = 347; return None, gas - 205
    v804 = v29 + v791
    v805 = read_data(data, v800)
    if (v805 - (v805 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
     st += v12, v788, v29, v14, v27, v789, 65, v804, 1709, v800, 0xffffffffffffffffffffffffffffffffffffffff, 9479, v805; c.resume = 347; return None, gas - 326
    mb[0:32] = (v805 & 0xffffffffffffffffffffffffffffffffffffffff).to_bytes(32)
    mb[32:64] = K2
    gas = take(gas, 402, 12)
    v809 = fb(keccak(mb[0:64]).digest())
    gm.gas_remaining = gas - 402
    st.append((v809 + 1 & M))
    h54(c, st, gm)
    v811 = st.pop()
    gas = gm.gas_remaining
    if gas < 210: st += v12, v788, v29, v14, v27, v789, 65, v809, 1709, v800, v804, v811; c.resume = 9498; return None, gas
    v813 = (v811 >> 192) & 0xffffffff
    if not (v813):
     v815 = read_data(data, v800)
     if (v815 - (v815 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
      st += v12, v788, v29, v14, v27, v789, 1709, 10240, v815; c.resume = 347; return None, gas - 115
     v818 = fb(mb[64:96])
     v819 = v818 + 32 & M
     if v819 + 32 > ml: gas = grow(c, gas, 210, v819, 32); mb = mem._bytes; ml = len(mb)
     mb[v819:v819 + 32] = K3
     v821 = v818 + 36 & M
     if v821 + 32 > ml: gas = grow(c, gas, 210, v821, 32); mb = mem._bytes; ml = len(mb)
     mb[v821:v821 + 32] = (v815 & 0xffffffffffffffffffffffffffffffffffffffff).to_bytes(32)
     if v818 + 32 > ml: gas = grow(c, gas, 210, v818, 32); mb = mem._bytes; ml = len(mb)
     mb[v818:v818 + 32] = K4
     if gas < 298: st += v12, v788, v29, v14, v27, v789, 1709, v818, 7823, 68, v818; c.resume = 7207; return None, gas - 210
     v822 = v818 + 96
     if (v822 > 0xffffffffffffffff) or (v822 < v818):
      st += v12, v788, v29, v14, v27, v789, 1709, v818, 7823, v822; c.resume = 7242; return None, gas - 272
     mb[64:96] = v822.to_bytes(32)
     gas -= 298
     v1060 = v818
    else:
     gm.gas_remaining = gas - 49
     st.append((1 + v809 & M))
     h54(c, st, gm)
     v827 = st.pop()
     gas = gm.gas_remaining
     if gas < 109: st += v12, v788, v29, v14, v27, v789, v813, v809, 1709, v800, v804, v811, 65, 9562, v827; c.resume = 9523; return None, gas
     mb[0:32] = ((65535 & (v827 >> 224)) | (0xffffffff0000 & (v827 >> 176))).to_bytes(32)
     mb[32:64] = K5
     gas = take(gas, 109, 12)
     v833 = fb(keccak(mb[0:64]).digest())
     if gas < 119: st += v12, v788, v29, v14, v27, v789, v813, v809, 1709, v800, v804, v811, 65, v833; c.resume = 9562; return None, gas - 109
     gm.gas_remaining = gas - 119
     st.append(v833)
     h54(c, st, gm)
     v834 = st.pop()
     gas = gm.gas_remaining
     if gas < 928: st += v12, v788, v29, v14, v27, v789, v813, v809, 1709, v800, v833, v811, 65, v804, 9575, v834; c.resume = 9569; return None, gas
     if not (((v834 >> 96) & 255)):
      gm.gas_remaining = gas - 61
      st.append(v809)
      h54(c, st, gm)
      v838 = st.pop()
      gas = gm.gas_remaining
      if gas < 184: st += v12, v788, v29, v14, v27, v789, v813, v809, 1709, v800, v833, v811, 65, v804, 9575, v800, 255, v838; c.resume = 11670; return None, gas
      if not (((v838 >> 224) & 255)):
       gas -= 63
       v842 = 0x81e9f58a00000000000000000000000000000000000000000000000000000000
      else:
       gas -= 62
       v842 = 0x1cb8b7c800000000000000000000000000000000000000000000000000000000
      v843 = read_data(data, v800)
      if (v843 - (v843 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
       st += v12, v788, v29, v14, v27, v789, v813, v809, 1709, v800, v833, v811, 65, v804, 9575, v842, 0xffffffffffffffffffffffffffffffffffffffff, 11729, v843; c.resume = 347; return None, gas - 44
      v846 = fb(mb[64:96])
      v847 = v846 + 32 & M
      if v847 + 32 > ml: gas = grow(c, gas, 121, v847, 32); mb = mem._bytes; ml = len(mb)
      mb[v847:v847 + 32] = v842.to_bytes(32)
      v849 = v846 + 36 & M
      if v849 + 32 > ml: gas = grow(c, gas, 121, v849, 32); mb = mem._bytes; ml = len(mb)
      mb[v849:v849 + 32] = (v843 & 0xffffffffffffffffffffffffffffffffffffffff).to_bytes(32)
      if v846 + 32 > ml: gas = grow(c, gas, 121, v846, 32); mb = mem._bytes; ml = len(mb)
      mb[v846:v846 + 32] = K4
      st += v12, v788, v29, v14, v27, v789, v813, v809, 1709, v800, v833, v811, 65, v804, 9575, v846, 7823, 68, v846
      return r7207, gas - 121
     else:
      v850 = v800 + 32
      v851 = read_data(data, v850)
      if (v851 - (v851 & 0xffffffff) & M):
       st += v12, v788, v29, v14, v27, v789, v813, v809, 1709, v800, v833, v811, 65, v804, 9575, v834, v809, v800, v850, 0xffffffff, 10733, v851; c.resume = 347; return None, gas - 110
      v855 = (v834 >> 144) & 0xffffffff
      if not ((v851 & 0xffffffff) > v855):
       v859 = read_data(data, v800)
       if (v859 - (v859 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
        st += v12, v788, v29, v14, v27, v789, v813, v809, 1709, v800, v833, v811, 65, v804, 9575, v850, v855, 0xffffffff, 11581, 11575, v859; c.resume = 347; return None, gas - 246
       v862 = read_data(data, v850)
       if (v862 - (v862 & 0xffffffff) & M):
        st += v12, v788, v29, v14, v27, v789, v813, v809, 1709, v800, v833, v811, 65, v804, 9575, v859, v855, 0xffffffff, 11581, v862; c.resume = 347; return None, gas - 304
       v865 = fb(mb[64:96])
       v866 = v865 + 32 & M
       if v866 + 32 > ml: gas = grow(c, gas, 426, v866, 32); mb = mem._bytes; ml = len(mb)
       mb[v866:v866 + 32] = K6
       v868 = v865 + 36 & M
       if v868 + 32 > ml: gas = grow(c, gas, 426, v868, 32); mb = mem._bytes; ml = len(mb)
       mb[v868:v868 + 32] = (v859 & 0xffffffffffffffffffffffffffffffffffffffff).to_bytes(32)
       v870 = v865 + 68 & M
       if v870 + 32 > ml: gas = grow(c, gas, 426, v870, 32); mb = mem._bytes; ml = len(mb)
       mb[v870:v870 + 32] = (v862 & 0xffffffff).to_bytes(32)
       v871 = v865 + 100 & M
       if v871 + 32 > ml: gas = grow(c, gas, 426, v871, 32); mb = mem._bytes; ml = len(mb)
       mb[v871:v871 + 32] = v855.to_bytes(32)
       if v865 + 32 > ml: gas = grow(c, gas, 426, v865, 32); mb = mem._bytes; ml = len(mb)
       mb[v865:v865 + 32] = K7
       st += v12, v788, v29, v14, v27, v789, v813, v809, 1709, v800, v833, v811, 65, v804, 9575, v865, 7823, 132, v865
       return r7207, gas - 426
      v872 = v800 + 64
      v873 = read_data(data, v872)
      if (v873 - (v873 & 0xffffffffff) & M):
       st += v12, v788, v29, v14, v27, v789, v813, v809, 1709, v800, v833, v811, 65, v804, 9575, v872, v809, v800, v834, 10765, v873; c.resume = 347; return None, gas - 233
      v876 = I6 & 0xffffffffff
      if not (v876):
       st += v12, v788, v29, v14, v27, v789, v813, v809, 1709, v800, v833, v811, 65, v804, 9575, v872, v809, v800, v834, v876, v873; c.resume = 11509; return None, gas - 276
      if ((v873 & 0xffffffffff) % v876 if v876 else 0):
       v880 = read_data(data, v872)
       if (v880 - (v880 & 0xffffffffff) & M):
        st += v12, v788, v29, v14, v27, v789, v813, v809, 1709, v800, v833, v811, 65, v804, 9575, v876, 11434, v880; c.resume = 347; return None, gas - 374
       v883 = fb(mb[64:96])
       v884 = v883 + 32 & M
       if v884 + 32 > ml: gas = grow(c, gas, 472, v884, 32); mb = mem._bytes; ml = len(mb)
       mb[v884:v884 + 32] = K8
       v886 = v883 + 36 & M
       if v886 + 32 > ml: gas = grow(c, gas, 472, v886, 32); mb = mem._bytes; ml = len(mb)
       mb[v886:v886 + 32] = (v880 & 0xffffffffff).to_bytes(32)
       v887 = v883 + 68 & M
       if v887 + 32 > ml: gas = grow(c, gas, 472, v887, 32); mb = mem._bytes; ml = len(mb)
       mb[v887:v887 + 32] = v876.to_bytes(32)
       if v883 + 32 > ml: gas = grow(c, gas, 472, v883, 32); mb = mem._bytes; ml = len(mb)
       mb[v883:v883 + 32] = K9
       st += v12, v788, v29, v14, v27, v789, v813, v809, 1709, v800, v833, v811, 65, v804, 9575, v883, 7823, 100, v883
       return r7207, gas - 472
      v888 = read_data(data, v872)
      if (v888 - (v888 & 0xffffffffff) & M):
       st += v12, v788, v29, v14, v27, v789, v813, v809, 1709, v800, v833, v811, 65, v804, 9575, v872, v809, v800, v834, 10838, v888; c.resume = 347; return None, gas - 363
      if (v888 & 0xffffffffff) > (c.state.timestamp):
       v894 = read_data(data, v872)
       if (v894 - (v894 & 0xffffffffff) & M):
        st += v12, v788, v29, v14, v27, v789, v813, v809, 1709, v800, v833, v811, 65, v804, 9575, 3437, 7823, 11349, v894; c.resume = 347; return None, gas - 464
       v897 = fb(mb[64:96])
       v898 = v897 + 32 & M
       if v898 + 32 > ml: gas = grow(c, gas, 564, v898, 32); mb = mem._bytes; ml = len(mb)
       mb[v898:v898 + 32] = K10
       v900 = v897 + 36 & M
       if v900 + 32 > ml: gas = grow(c, gas, 564, v900, 32); mb = mem._bytes; ml = len(mb)
       mb[v900:v900 + 32] = (v894 & 0xffffffffff).to_bytes(32)
       v902 = v897 + 68 & M
       if v902 + 32 > ml: gas = grow(c, gas, 564, v902, 32); mb = mem._bytes; ml = len(mb)
       mb[v902:v902 + 32] = (c.state.timestamp).to_bytes(32)
       st += v12, v788, v29, v14, v27, v789, v813, v809, 1709, v800, v833, v811, 65, v804, 9575, v897, 7823, v897, (v897 + 100 & M)
       return r3437, gas - 564
      v904 = read_data(data, v872)
      if (v904 - (v904 & 0xffffffffff) & M):
       st += v12, v788, v29, v14, v27, v789, v813, v809, 1709, v800, v833, v811, 65, v804, 9575, v872, v809, v800, v834, 0xffffffffff, 10867, v904; c.resume = 347; return None, gas - 454
      v907 = v904 & 0xffffffffff
      v908 = I7 & 0xffffffffff
      v909 = c.state.timestamp
      v910 = v907 + v908
      if v907 > v910:
       st += v12, v788, v29, v14, v27, v789, v813, v809, 1709, v800, v833, v811, 65, v804, 9575, v872, v809, v800, v834, v908, v909, v910, 10920; c.resume = 2010; return None, gas - 538
      if v910 < v909:
       v913 = read_data(data, v872)
       if (v913 - (v913 & 0xffffffffff) & M):
        st += v12, v788, v29, v14, v27, v789, v813, v809, 1709, v800, v833, v811, 65, v804, 9575, v908, 11244, v913; c.resume = 347; return None, gas - 625
       v917 = (c.state.timestamp) - v908 & M
       if v917 > (c.state.timestamp):
        st += v12, v788, v29, v14, v27, v789, v813, v809, 1709, v800, v833, v811, 65, v804, 9575, v917, v913; c.resume = 2010; return None, gas - 669
       v920 = fb(mb[64:96])
       v921 = v920 + 32 & M
       if v921 + 32 > ml: gas = grow(c, gas, 761, v921, 32); mb = mem._bytes; ml = len(mb)
       mb[v921:v921 + 32] = K11
       v923 = v920 + 36 & M
       if v923 + 32 > ml: gas = grow(c, gas, 761, v923, 32); mb = mem._bytes; ml = len(mb)
       mb[v923:v923 + 32] = (v913 & 0xffffffffff).to_bytes(32)
       v924 = v920 + 68 & M
       if v924 + 32 > ml: gas = grow(c, gas, 761, v924, 32); mb = mem._bytes; ml = len(mb)
       mb[v924:v924 + 32] = v917.to_bytes(32)
       st += v12, v788, v29, v14, v27, v789, v813, v809, 1709, v800, v833, v811, 65, v804, 9575, v920, 7823, v920, (v920 + 100 & M)
       return r3437, gas - 761
      v926 = read_data(data, v872)
      if (v926 - (v926 & 0xffffffffff) & M):
       st += v12, v788, v29, v14, v27, v789, v813, v809, 1709, v800, v833, v811, 65, v804, 9575, v872, v809, v800, 0xffffffffff, v834, 0xffffffffff, 10943, v926; c.resume = 347; return None, gas - 623
      v930 = (v834 >> 104) & 0xffffffffff
      if (v926 & 0xffffffffff) < v930:
       v933 = read_data(data, v800)
       if (v933 - (v933 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
        st += v12, v788, v29, v14, v27, v789, v813, v809, 1709, v800, v833, v811, 65, v804, 9575, v872, v930, 0xffffffffff, 11148, 11142, v933; c.resume = 347; return None, gas - 748
       v936 = read_data(data, v872)
       if (v936 - (v936 & 0xffffffffff) & M):
        st += v12, v788, v29, v14, v27, v789, v813, v809, 1709, v800, v833, v811, 65, v804, 9575, v933, v930, 0xffffffffff, 11148, v936; c.resume = 347; return None, gas - 806
       v939 = fb(mb[64:96])
       v940 = v939 + 32 & M
       if v940 + 32 > ml: gas = grow(c, gas, 928, v940, 32); mb = mem._bytes; ml = len(mb)
       mb[v940:v940 + 32] = K12
       v942 = v939 + 36 & M
       if v942 + 32 > ml: gas = grow(c, gas, 928, v942, 32); mb = mem._bytes; ml = len(mb)
       mb[v942:v942 + 32] = (v933 & 0xffffffffffffffffffffffffffffffffffffffff).to_bytes(32)
       v944 = v939 + 68 & M
       if v944 + 32 > ml: gas = grow(c, gas, 928, v944, 32); mb = mem._bytes; ml = len(mb)
       mb[v944:v944 + 32] = (v936 & 0xffffffffff).to_bytes(32)
       v945 = v939 + 100 & M
       if v945 + 32 > ml: gas = grow(c, gas, 928, v945, 32); mb = mem._bytes; ml = len(mb)
       mb[v945:v945 + 32] = v930.to_bytes(32)
       if v939 + 32 > ml: gas = grow(c, gas, 928, v939, 32); mb = mem._bytes; ml = len(mb)
       mb[v939:v939 + 32] = K7
       st += v12, v788, v29, v14, v27, v789, v813, v809, 1709, v800, v833, v811, 65, v804, 9575, v939, 7823, 132, v939
       return r7207, gas - 928
      v946 = v800 + 96
      v947 = read_data(data, v946)
      if (v947 - (v947 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
       st += v12, v788, v29, v14, v27, v789, v813, v809, 1709, v800, v833, v811, 65, v804, 9575, v946, 0xffffffffffffffffffffffffffffffffffffffff, v800, v809, 0xffffffffffffffffffffffffffffffffffffffff, 1, 10985, v947; c.resume = 347; return None, gas - 776
      gm.gas_remaining = gas - 794
      st.append((v809 + 1 & M))
      h54(c, st, gm)
      v951 = st.pop()
      gas = gm.gas_remaining
      if gas < 291: st += v12, v788, v29, v14, v27, v789, v813, v809, 1709, v800, v833, v811, 65, v804, 9575, v946, 0xffffffffffffffffffffffffffffffffffffffff, v800, v947, 0xffffffffffffffffffffffffffffffffffffffff, v951; c.resume = 10989; return None, gas
      v952 = v951 & 0xffffffffffffffffffffffffffffffffffffffff
      if ((v947 & 0xffffffffffffffffffffffffffffffffffffffff) - v952 & M):
       v955 = read_data(data, v800)
       if (v955 - (v955 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
        st += v12, v788, v29, v14, v27, v789, v813, v809, 1709, v800, v833, v811, 65, v804, 9575, v946, v952, 0xffffffffffffffffffffffffffffffffffffffff, 11047, 11041, v955; c.resume = 347; return None, gas - 111
       v958 = read_data(data, v946)
       if (v958 - (v958 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
        st += v12, v788, v29, v14, v27, v789, v813, v809, 1709, v800, v833, v811, 65, v804, 9575, v955, v952, 0xffffffffffffffffffffffffffffffffffffffff, 11047, v958; c.resume = 347; return None, gas - 181
       v961 = fb(mb[64:96])
       v962 = v961 + 32 & M
       if v962 + 32 > ml: gas = grow(c, gas, 291, v962, 32); mb = mem._bytes; ml = len(mb)
       mb[v962:v962 + 32] = K13
       v964 = v961 + 36 & M
       if v964 + 32 > ml: gas = grow(c, gas, 291, v964, 32); mb = mem._bytes; ml = len(mb)
       mb[v964:v964 + 32] = (v955 & 0xffffffffffffffffffffffffffffffffffffffff).to_bytes(32)
       v966 = v961 + 68 & M
       if v966 + 32 > ml: gas = grow(c, gas, 291, v966, 32); mb = mem._bytes; ml = len(mb)
       mb[v966:v966 + 32] = (v958 & 0xffffffffffffffffffffffffffffffffffffffff).to_bytes(32)
       v967 = v961 + 100 & M
       if v967 + 32 > ml: gas = grow(c, gas, 291, v967, 32); mb = mem._bytes; ml = len(mb)
       mb[v967:v967 + 32] = v952.to_bytes(32)
       if v961 + 32 > ml: gas = grow(c, gas, 291, v961, 32); mb = mem._bytes; ml = len(mb)
       mb[v961:v961 + 32] = K7
       st += v12, v788, v29, v14, v27, v789, v813, v809, 1709, v800, v833, v811, 65, v804, 9575, v961, 7823, 132, v961
       return r7207, gas - 291
      v968 = fb(mb[64:96])
      v969 = v968 + 32 & M
      if (v969 > 0xffffffffffffffff) or (v969 < v968):
       st += v12, v788, v29, v14, v27, v789, v813, v809, 1709, v800, v833, v811, 65, v804, 9575, v968, 11015, v969; c.resume = 7242; return None, gas - 125
      mb[64:96] = v969.to_bytes(32)
      if v968 + 32 > ml: gas = grow(c, gas, 159, v968, 32); mb = mem._bytes; ml = len(mb)
      mb[v968:v968 + 32] = K14
     if gas < 267: st += v12, v788, v29, v14, v27, v789, v813, v809, 1709, v800, v833, v811, 65, v804, v968; c.resume = 9575; return None, gas - 159
     v973 = fb(mb[v968:v968 + 32])
     if v973:
      gas -= 211
      v1060 = v968
     else:
      v974 = fb(mb[64:96])
      v975 = v974 + 32 & M
      if v975 + 32 > ml: gas = grow(c, gas, 267, v975, 32); mb = mem._bytes; ml = len(mb)
      mb[v975:v975 + 32] = K15
      if gas < 378: st += v12, v788, v29, v14, v27, v789, v813, v809, 1709, v800, v833, v811, 9593, v800, v974, 65, v804, v975, 0xffffffffffffffffffffffffffffffffffffffff, 11870, v800; c.resume = 6820; return None, gas - 267
      v976 = read_data(data, v800)
      if (v976 - (v976 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
       st += v12, v788, v29, v14, v27, v789, v813, v809, 1709, v800, v833, v811, 9593, v800, v974, 65, v804, v975, 0xffffffffffffffffffffffffffffffffffffffff, v976, 11870; c.resume = 347; return None, gas - 314
      v980 = v974 + 64 & M
      if v980 + 32 > ml: gas = grow(c, gas, 378, v980, 32); mb = mem._bytes; ml = len(mb)
      mb[v980:v980 + 32] = (v976 & 0xffffffffffffffffffffffffffffffffffffffff).to_bytes(32)
      v982 = read_data(data, (v800 + 32))
      if (v982 - (v982 & 0xffffffff) & M):
       st += v12, v788, v29, v14, v27, v789, v813, v809, 1709, v800, v833, v811, 9593, v800, v974, 65, v804, v975, v982; c.resume = 347; return None, gas - 378
      if gas < 439: st += v12, v788, v29, v14, v27, v789, v813, v809, 1709, v800, v833, v811, 9593, v800, v974, 65, v804, v975, v982; c.resume = 11895; return None, gas - 378
      v986 = v974 + 96 & M
      if v986 + 32 > ml: gas = grow(c, gas, 439, v986, 32); mb = mem._bytes; ml = len(mb)
      mb[v986:v986 + 32] = (0xffffffff & v982).to_bytes(32)
      v988 = read_data(data, (v800 + 64))
      if (v988 - (v988 & 0xffffffffff) & M):
       st += v12, v788, v29, v14, v27, v789, v813, v809, 1709, v800, v833, v811, 9593, v800, v988, 65, v804, v975, v974; c.resume = 347; return None, gas - 439
      if gas < 501: st += v12, v788, v29, v14, v27, v789, v813, v809, 1709, v800, v833, v811, 9593, v800, v988, 65, v804, v975, v974; c.resume = 11926; return None, gas - 439
      v992 = v974 + 128 & M
      if v992 + 32 > ml: gas = grow(c, gas, 501, v992, 32); mb = mem._bytes; ml = len(mb)
      mb[v992:v992 + 32] = (v988 & 0xffffffffff).to_bytes(32)
      if gas < 673: st += v12, v788, v29, v14, v27, v789, v813, v809, 1709, v800, v833, v811, 9593, v800, 12015, 65, v804, v975, v974, 0xffffffffffffffffffffffffffffffffffffffff, 11961, (v800 + 96); c.resume = 6820; return None, gas - 501
      v994 = read_data(data, (v800 + 96))
      if (v994 - (v994 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
       st += v12, v788, v29, v14, v27, v789, v813, v809, 1709, v800, v833, v811, 9593, v800, 12015, 65, v804, v975, v974, 0xffffffffffffffffffffffffffffffffffffffff, v994, 11961; c.resume = 347; return None, gas - 548
      v998 = v974 + 160 & M
      if v998 + 32 > ml: gas = grow(c, gas, 673, v998, 32); mb = mem._bytes; ml = len(mb)
      mb[v998:v998 + 32] = (v994 & 0xffffffffffffffffffffffffffffffffffffffff).to_bytes(32)
      v1001 = v974 + 192 & M
      if v1001 + 32 > ml: gas = grow(c, gas, 673, v1001, 32); mb = mem._bytes; ml = len(mb)
      mb[v1001:v1001 + 32] = (read_data(data, (v800 + 128))).to_bytes(32)
      v1004 = v974 + 224 & M
      if v1004 + 32 > ml: gas = grow(c, gas, 673, v1004, 32); mb = mem._bytes; ml = len(mb)
      mb[v1004:v1004 + 32] = (read_data(data, (v800 + 160))).to_bytes(32)
      v1007 = v974 + 256 & M
      if v1007 + 32 > ml: gas = grow(c, gas, 673, v1007, 32); mb = mem._bytes; ml = len(mb)
      mb[v1007:v1007 + 32] = (read_data(data, (v800 + 192))).to_bytes(32)
      if v974 + 32 > ml: gas = grow(c, gas, 673, v974, 32); mb = mem._bytes; ml = len(mb)
      mb[v974:v974 + 32] = K16
      if gas < 797: st += v12, v788, v29, v14, v27, v789, v813, v809, 1709, v800, v833, v811, 9593, v800, 12015, 65, v804, v975, v974, 4168, 288, v974; c.resume = 7207; return None, gas - 673
      v1008 = v974 + 288
      if (v1008 > 0xffffffffffffffff) or (v1008 < v974):
       st += v12, v788, v29, v14, v27, v789, v813, v809, 1709, v800, v833, v811, 9593, v800, 12015, 65, v804, v975, v974, 4168, v1008; c.resume = 7242; return None, gas - 735
      mb[64:96] = v1008.to_bytes(32)
      v1012 = fb(mb[v974:v974 + 32])
      if v1012 and v975 + v1012 > ml: gas = grow(c, gas, 797, v975, v1012); mb = mem._bytes; ml = len(mb)
      gas = take(gas, 797, 6 * (v1012 + 31 >> 5))
      v1013 = fb(keccak(mb[v975:v975 + v1012]).digest())
      if gas < 1024: st += v12, v788, v29, v14, v27, v789, v813, v809, 1709, v800, v833, v811, 9593, v800, 12015, 65, v804, v1013; c.resume = 8386; return None, gas - 797
      v1016 = 1 if (fb(c.msg.storage_address)) == (I9 & 0xffffffffffffffffffffffffffffffffffffffff) else 0
      if v1016:
       gas -= 892
       v1019 = (1 if (c.state.execution_context.chain_id) == I13 else 0)
      else:
       gas -= 870
       v1019 = v1016
      if not (v1019):
       v1021 = fb(mb[64:96])
       v1022 = v1021 + 32 & M
       if v1022 + 32 > ml: gas = grow(c, gas, 132, v1022, 32); mb = mem._bytes; ml = len(mb)
       mb[v1022:v1022 + 32] = K17
       v1023 = v1021 + 64 & M
       if v1023 + 32 > ml: gas = grow(c, gas, 132, v1023, 32); mb = mem._bytes; ml = len(mb)
       mb[v1023:v1023 + 32] = J11
       v1024 = v1021 + 96 & M
       if v1024 + 32 > ml: gas = grow(c, gas, 132, v1024, 32); mb = mem._bytes; ml = len(mb)
       mb[v1024:v1024 + 32] = J12
       v1026 = v1021 + 128 & M
       if v1026 + 32 > ml: gas = grow(c, gas, 132, v1026, 32); mb = mem._bytes; ml = len(mb)
       mb[v1026:v1026 + 32] = (c.state.execution_context.chain_id).to_bytes(32)
       v1028 = v1021 + 160 & M
       if v1028 + 32 > ml: gas = grow(c, gas, 132, v1028, 32); mb = mem._bytes; ml = len(mb)
       mb[v1028:v1028 + 32] = (fb(c.msg.storage_address)).to_bytes(32)
       if v1021 + 32 > ml: gas = grow(c, gas, 132, v1021, 32); mb = mem._bytes; ml = len(mb)
       mb[v1021:v1021 + 32] = K18
       if gas < 256: st += v12, v788, v29, v14, v27, v789, v813, v809, 1709, v800, v833, v811, 9593, v800, 12015, 8458, 65, v804, 66, v1013, 8402, v1022, v1021, 13069, 192, v1021; c.resume = 7207; return None, gas - 132
       v1029 = v1021 + 192
       if (v1029 > 0xffffffffffffffff) or (v1029 < v1021):
        st += v12, v788, v29, v14, v27, v789, v813, v809, 1709, v800, v833, v811, 9593, v800, 12015, 8458, 65, v804, 66, v1013, 8402, v1022, v1021, 13069, v1029; c.resume = 7242; return None, gas - 194
       mb[64:96] = v1029.to_bytes(32)
       v1033 = fb(mb[v1021:v1021 + 32])
       if v1033 and v1022 + v1033 > ml: gas = grow(c, gas, 256, v1022, v1033); mb = mem._bytes; ml = len(mb)
       gas = take(gas, 256, 6 * (v1033 + 31 >> 5))
       v1034 = fb(keccak(mb[v1022:v1022 + v1033]).digest())
       gas -= 256
       v1035 = v1034
      else:
       gas -= 31
       v1035 = I10
      if gas < 87: st += v12, v788, v29, v14, v27, v789, v813, v809, 1709, v800, v833, v811, 9593, v800, 12015, 8458, 65, v804, 66, v1013, v1035; c.resume = 8402; return None, gas
      v1036 = fb(mb[64:96])
      if v1036 + 32 > ml: gas = grow(c, gas, 87, v1036, 32); mb = mem._bytes; ml = len(mb)
      mb[v1036:v1036 + 32] = K19
      if v1036 + 34 > ml: gas = grow(c, gas, 87, v1036 + 2, 32); mb = mem._bytes; ml = len(mb)
      mb[v1036 + 2:v1036 + 34] = v1035.to_bytes(32)
      if v1036 + 66 > ml: gas = grow(c, gas, 87, v1036 + 34, 32); mb = mem._bytes; ml = len(mb)
      mb[v1036 + 34:v1036 + 66] = v1013.to_bytes(32)
      gas = take(gas, 87, 18)
      v1039 = fb(keccak(mb[v1036:v1036 + 66]).digest())
      if gas < 293: st += v12, v788, v29, v14, v27, v789, v813, v809, 1709, v800, v833, v811, 9593, v800, 12015, 8458, 65, v804, v1039; c.resume = 10564; return None, gas - 87
      v1041 = read_data(data, (v804 + 32))
      if v1041 > 0x7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0:
       gas -= 231
       v1057, v1058, v1059 = 0, 3, v1041
      else:
       v1047 = fb(mb[64:96])
       if v1047 + 32 > ml: gas = grow(c, gas, 293, v1047, 32); mb = mem._bytes; ml = len(mb)
       mb[v1047:v1047 + 32] = v1039.to_bytes(32)
       if v1047 + 64 > ml: gas = grow(c, gas, 293, v1047 + 32, 32); mb = mem._bytes; ml = len(mb)
       mb[v1047 + 32:v1047 + 64] = ((read_data(data, (v804 + 64))) >> 248 & 255).to_bytes(32)
       if v1047 + 96 > ml: gas = grow(c, gas, 293, v1047 + 64, 32); mb = mem._bytes; ml = len(mb)
       mb[v1047 + 64:v1047 + 96] = (read_data(data, v804)).to_bytes(32)
       if v1047 + 128 > ml: gas = grow(c, gas, 293, v1047 + 96, 32); mb = mem._bytes; ml = len(mb)
       mb[v1047 + 96:v1047 + 128] = v1041.to_bytes(32)
       mb[0:32] = K14
       v1051 = gas - 293
       gm.gas_remaining = gas - 293
       st += 32, 0, 128, v1047, 1, v1051
       hfa(c, st, gm)
       v1052 = st.pop()
       gas = gm.gas_remaining
       mb = mem._bytes; ml = len(mb)
       if gas < 85: st += v12, v788, v29, v14, v27, v789, v813, v809, 1709, v800, v833, v811, 9593, v800, 12015, 8458, 10599, v1052; c.resume = 13197; return None, gas
       if not (v1052):
        st += v12, v788, v29, v14, v27, v789, v813, v809, 1709, v800, v833, v811, 9593, v800, 12015, 8458, 10599; c.resume = 3323; return None, gas - 16
       v1054 = fb(mb[0:32])
       if not ((v1054 & 0xffffffffffffffffffffffffffffffffffffffff)):
        gas -= 85
        v1057, v1058, v1059 = 0, 1, 0
       else:
        gas -= 79
        v1057, v1058, v1059 = v1054, 0, 0
      if gas < 24: st += v12, v788, v29, v14, v27, v789, v813, v809, 1709, v800, v833, v811, 9593, v800, 12015, 8458, v1057, v1058, v1059; c.resume = 10599; return None, gas
      st += v12, v788, v29, v14, v27, v789, v813, v809, 1709, v800, v833, v811, 9593, v800, 12015, v1057, v1058, v1059
      return r8458, gas - 24
    if gas < 23: st += v12, v788, v29, v14, v27, v789, v1060; c.resume = 1709; return None, gas
    if v1060 + 32 > ml: gas = grow(c, gas, 23, v1060, 32); mb = mem._bytes; ml = len(mb)
    v1061 = fb(mb[v1060:v1060 + 32])
    if not (v1061):
     if gas < 77: st += v12, v788, v29, v14, v27, v789, v1060; c.resume = 1958; return None, gas - 23
     if v788 == 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff:
      st += v12, v789, v29, v14, v27, v788; c.resume = 2010; return None, gas - 51
     gas -= 77
     v1089 = (v788 + 1 & M)
    else:
     if gas < 229: st += v12, v788, v29, v14, v27, v789, v1060; c.resume = 1717; return None, gas - 23
     if not (v789 < v12):
      st += v12, v788, v29, v14, v27, 1, v789, v1060, 1739, 1734, v14, v789; c.resume = 7380; return None, gas - 87
     v1069 = read_data(data, ((224 * v789) + v14))
     if (v1069 - (v1069 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
      st += v12, v788, v29, v14, v27, 1, v789, v1060, 1739, v1069; c.resume = 347; return None, gas - 165
     v1072 = fb(mb[v1060:v1060 + 32])
     if v1060 + 64 > ml: gas = grow(c, gas, 229, v1060 + 32, 32); mb = mem._bytes; ml = len(mb)
     v1074 = fb(mb[v1060 + 32:v1060 + 64])
     if v1072 < 4:
      if gas < 309: st += v12, v788, v29, v14, v27, 1, v789, (v1074 & 0xffffffff00000000000000000000000000000000000000000000000000000000), v1069, v1074, v1072; c.resume = 1892; return None, gas - 229
      v1078 = (4 - v1072) << 3
      gas -= 309
      v1082, v1083, v1084 = ((v1074 & (0xffffffff00000000000000000000000000000000000000000000000000000000 << v1078 & M)) & 0xffffffff00000000000000000000000000000000000000000000000000000000), 64, 0xffffffffffffffffffffffffffffffffffffffff
     else:
      gas -= 229
      v1082, v1083, v1084 = (v1074 & 0xffffffff00000000000000000000000000000000000000000000000000000000), v1074, v1072
     if gas < 71: st += v12, v788, v29, v14, v27, 1, v789, v1082, v1069, v1083, v1084; c.resume = 1791; return None, gas
     v1085 = fb(mb[64:96])
     if v1085 + 32 > ml: gas = grow(c, gas, 71, v1085, 32); mb = mem._bytes; ml = len(mb)
     mb[v1085:v1085 + 32] = v789.to_bytes(32)
     if v1085 + 64 > ml: gas = grow(c, gas, 71, v1085 + 32, 32); mb = mem._bytes; ml = len(mb)
     mb[v1085 + 32:v1085 + 64] = (v1082 & 0xffffffff00000000000000000000000000000000000000000000000000000000).to_bytes(32)
     gm.gas_remaining = gas - 71
     st += (v1069 & 0xffffffffffffffffffffffffffffffffffffffff), 0x6363f26c687b2134398f9b313d50e938f7f258dab3d6985df97f146c5ba23714, 64, v1085
     ha2(c, st, gm)
     gas = gm.gas_remaining
     mb = mem._bytes; ml = len(mb)
     v1089 = v788
    if gas < 15: st += v12, v1089, v29, v14, v27, 1, v789; c.resume = 1886; return None, gas
    gas -= 15
    v788, v789 = v1089, (v789 + 1)
    continue
   break
  if gas < 44: st += v12, v788, v29, v14, v27, v789; c.resume = 1637; return None, gas - 23
  v1091 = fb(mb[64:96])
  if v1091 + 32 > ml: gas = grow(c, gas, 44, v1091, 32); mb = mem._bytes; ml = len(mb)
  mb[v1091:v1091 + 32] = v788.to_bytes(32)
  c.output = bytes(mb[v1091:v1091 + 32])
  return None, gas - 44
 def r1709(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or not 7 <= len(st) <= 1003: c.resume = 1709; return None, gas
  data = c.msg.data_as_bytes
  x0 = st[-1]
  x1 = st[-2]
  x2 = st[-3]
  x3 = st[-4]
  x4 = st[-5]
  x5 = st[-6]
  x6 = st[-7]
  v308, v309, v310 = x5, x1, x0
  while True:
   if gas < 23: st[-6:] = v308, x4, x3, x2, v309, v310,; c.resume = 1709; return None, gas
   if v310 + 32 > ml: gas = grow(c, gas, 23, v310, 32); mb = mem._bytes; ml = len(mb)
   v311 = fb(mb[v310:v310 + 32])
   if not (v311):
    if gas < 77: st[-6:] = v308, x4, x3, x2, v309, v310,; c.resume = 1958; return None, gas - 23
    if v308 == 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff:
     st[-6:] = v309, x4, x3, x2, v308,; c.resume = 2010; return None, gas - 51
    gas -= 77
    v339 = (v308 + 1 & M)
   else:
    if gas < 229: st[-6:] = v308, x4, x3, x2, v309, v310,; c.resume = 1717; return None, gas - 23
    if not (v309 < x6):
     st[-6:] = v308, x4, x3, x2, 1, v309, v310, 1739, 1734, x3, v309,; c.resume = 7380; return None, gas - 87
    v319 = read_data(data, ((224 * v309 & M) + x3 & M))
    if (v319 - (v319 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
     st[-6:] = v308, x4, x3, x2, 1, v309, v310, 1739, v319,; c.resume = 347; return None, gas - 165
    v322 = fb(mb[v310:v310 + 32])
    if v310 + 64 > ml: gas = grow(c, gas, 229, v310 + 32, 32); mb = mem._bytes; ml = len(mb)
    v324 = fb(mb[v310 + 32:v310 + 64])
    if v322 < 4:
     if gas < 309: st[-6:] = v308, x4, x3, x2, 1, v309, (v324 & 0xffffffff00000000000000000000000000000000000000000000000000000000), v319, v324, v322,; c.resume = 1892; return None, gas - 229
     v328 = (4 - v322) << 3
     gas -= 309
     v332, v333, v334 = ((v324 & (0xffffffff00000000000000000000000000000000000000000000000000000000 << v328 & M)) & 0xffffffff00000000000000000000000000000000000000000000000000000000), 64, 0xffffffffffffffffffffffffffffffffffffffff
    else:
     gas -= 229
     v332, v333, v334 = (v324 & 0xffffffff00000000000000000000000000000000000000000000000000000000), v324, v322
    if gas < 71: st[-6:] = v308, x4, x3, x2, 1, v309, v332, v319, v333, v334,; c.resume = 1791; return None, gas
    v335 = fb(mb[64:96])
    if v335 + 32 > ml: gas = grow(c, gas, 71, v335, 32); mb = mem._bytes; ml = len(mb)
    mb[v335:v335 + 32] = v309.to_bytes(32)
    if v335 + 64 > ml: gas = grow(c, gas, 71, v335 + 32, 32); mb = mem._bytes; ml = len(mb)
    mb[v335 + 32:v335 + 64] = (v332 & 0xffffffff00000000000000000000000000000000000000000000000000000000).to_bytes(32)
    gm.gas_remaining = gas - 71
    st += (v319 & 0xffffffffffffffffffffffffffffffffffffffff), 0x6363f26c687b2134398f9b313d50e938f7f258dab3d6985df97f146c5ba23714, 64, v335
    ha2(c, st, gm)
    gas = gm.gas_remaining
    mb = mem._bytes; ml = len(mb)
    v339 = v308
   if gas < 417: st[-6:] = v339, x4, x3, x2, 1, v309,; c.resume = 1886; return None, gas
   v340 = v309 + 1 & M
   if v340 < x6:
    v342 = v340 * 65 & M
    if not ((not (v340)) or (65 == (v342 // v340 if v340 else 0))):
     st[-6:] = v339, x4, x3, x2, v340, v342,; c.resume = 2010; return None, gas - 92
    if not (v340 < x6):
     st[-6:] = v339, x4, x3, x2, v340, v342, 1676, x3, v340,; c.resume = 7380; return None, gas - 144
    v351 = (224 * v340 & M) + x3 & M
    v352 = v342 + 65 & M
    if v342 > v352:
     st[-6:] = v339, x4, x3, x2, v340, v351, v342, v352,; c.resume = 2010; return None, gas - 201
    if x2 < v352:
     st[-6:] = v339, x4, x3, x2, v340, v351, v342,; c.resume = 347; return None, gas - 220
    v355 = x4 + v342 & M
    v356 = read_data(data, v351)
    if (v356 - (v356 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
     st[-6:] = v339, x4, x3, x2, v340, 65, v355, 1709, v351, 0xffffffffffffffffffffffffffffffffffffffff, 9479, v356,; c.resume = 347; return None, gas - 341
    mb[0:32] = (v356 & 0xffffffffffffffffffffffffffffffffffffffff).to_bytes(32)
    mb[32:64] = K2
    gas = take(gas, 417, 12)
    v360 = fb(keccak(mb[0:64]).digest())
    gm.gas_remaining = gas - 417
    st.append((v360 + 1 & M))
    h54(c, st, gm)
    v362 = st.pop()
    gas = gm.gas_remaining
    if gas < 210: st[-6:] = v339, x4, x3, x2, v340, 65, v360, 1709, v351, v355, v362,; c.resume = 9498; return None, gas
    v364 = (v362 >> 192) & 0xffffffff
    if not (v364):
     v366 = read_data(data, v351)
     if (v366 - (v366 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
      st[-6:] = v339, x4, x3, x2, v340, 1709, 10240, v366,; c.resume = 347; return None, gas - 115
     v369 = fb(mb[64:96])
     v370 = v369 + 32 & M
     if v370 + 32 > ml: gas = grow(c, gas, 210, v370, 32); mb = mem._bytes; ml = len(mb)
     mb[v370:v370 + 32] = K3
     v372 = v369 + 36 & M
     if v372 + 32 > ml: gas = grow(c, gas, 210, v372, 32); mb = mem._bytes; ml = len(mb)
     mb[v372:v372 + 32] = (v366 & 0xffffffffffffffffffffffffffffffffffffffff).to_bytes(32)
     if v369 + 32 > ml: gas = grow(c, gas, 210, v369, 32); mb = mem._bytes; ml = len(mb)
     mb[v369:v369 + 32] = K4
     if gas < 298: st[-6:] = v339, x4, x3, x2, v340, 1709, v369, 7823, 68, v369,; c.resume = 7207; return None, gas - 210
     v373 = v369 + 96
     if (v373 > 0xffffffffffffffff) or (v373 < v369):
      st[-6:] = v339, x4, x3, x2, v340, 1709, v369, 7823, v373,; c.resume = 7242; return None, gas - 272
     mb[64:96] = v373.to_bytes(32)
     gas -= 298
     v308, v309, v310 = v339, v340, v369
     continue
    gm.gas_remaining = gas - 49
    st.append((1 + v360 & M))
    h54(c, st, gm)
    v378 = st.pop()
    gas = gm.gas_remaining
    if gas < 109: st[-6:] = v339, x4, x3, x2, v340, v364, v360, 1709, v351, v355, v362, 65, 9562, v378,; c.resume = 9523; return None, gas
    mb[0:32] = ((65535 & (v378 >> 224)) | (0xffffffff0000 & (v378 >> 176))).to_bytes(32)
    mb[32:64] = K5
    gas = take(gas, 109, 12)
    v384 = fb(keccak(mb[0:64]).digest())
    if gas < 119: st[-6:] = v339, x4, x3, x2, v340, v364, v360, 1709, v351, v355, v362, 65, v384,; c.resume = 9562; return None, gas - 109
    gm.gas_remaining = gas - 119
    st.append(v384)
    h54(c, st, gm)
    v385 = st.pop()
    gas = gm.gas_remaining
    if gas < 928: st[-6:] = v339, x4, x3, x2, v340, v364, v360, 1709, v351, v384, v362, 65, v355, 9575, v385,; c.resume = 9569; return None, gas
    if not (((v385 >> 96) & 255)):
     gm.gas_remaining = gas - 61
     st.append(v360)
     h54(c, st, gm)
     v389 = st.pop()
     gas = gm.gas_remaining
     if gas < 184: st[-6:] = v339, x4, x3, x2, v340, v364, v360, 1709, v351, v384, v362, 65, v355, 9575, v351, 255, v389,; c.resume = 11670; return None, gas
     if not (((v389 >> 224) & 255)):
      gas -= 63
      v393 = 0x81e9f58a00000000000000000000000000000000000000000000000000000000
     else:
      gas -= 62
      v393 = 0x1cb8b7c800000000000000000000000000000000000000000000000000000000
     v394 = read_data(data, v351)
     if (v394 - (v394 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
      st[-6:] = v339, x4, x3, x2, v340, v364, v360, 1709, v351, v384, v362, 65, v355, 9575, v393, 0xffffffffffffffffffffffffffffffffffffffff, 11729, v394,; c.resume = 347; return None, gas - 44
     v397 = fb(mb[64:96])
     v398 = v397 + 32 & M
     if v398 + 32 > ml: gas = grow(c, gas, 121, v398, 32); mb = mem._bytes; ml = len(mb)
     mb[v398:v398 + 32] = v393.to_bytes(32)
     v400 = v397 + 36 & M
     if v400 + 32 > ml: gas = grow(c, gas, 121, v400, 32); mb = mem._bytes; ml = len(mb)
     mb[v400:v400 + 32] = (v394 & 0xffffffffffffffffffffffffffffffffffffffff).to_bytes(32)
     if v397 + 32 > ml: gas = grow(c, gas, 121, v397, 32); mb = mem._bytes; ml = len(mb)
     mb[v397:v397 + 32] = K4
     st[-6:] = v339, x4, x3, x2, v340, v364, v360, 1709, v351, v384, v362, 65, v355, 9575, v397, 7823, 68, v397,
     return r7207, gas - 121
    else:
     v401 = v351 + 32 & M
     v402 = read_data(data, v401)
     if (v402 - (v402 & 0xffffffff) & M):
      st[-6:] = v339, x4, x3, x2, v340, v364, v360, 1709, v351, v384, v362, 65, v355, 9575, v385, v360, v351, v401, 0xffffffff, 10733, v402,; c.resume = 347; return None, gas - 110
     v406 = (v385 >> 144) & 0xffffffff
     if not ((v402 & 0xffffffff) > v406):
      v410 = read_data(data, v351)
      if (v410 - (v410 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
       st[-6:] = v339, x4, x3, x2, v340, v364, v360, 1709, v351, v384, v362, 65, v355, 9575, v401, v406, 0xffffffff, 11581, 11575, v410,; c.resume = 347; return None, gas - 246
      v413 = read_data(data, v401)
      if (v413 - (v413 & 0xffffffff) & M):
       st[-6:] = v339, x4, x3, x2, v340, v364, v360, 1709, v351, v384, v362, 65, v355, 9575, v410, v406, 0xffffffff, 11581, v413,; c.resume = 347; return None, gas - 304
      v416 = fb(mb[64:96])
      v417 = v416 + 32 & M
      if v417 + 32 > ml: gas = grow(c, gas, 426, v417, 32); mb = mem._bytes; ml = len(mb)
      mb[v417:v417 + 32] = K6
      v419 = v416 + 36 & M
      if v419 + 32 > ml: gas = grow(c, gas, 426, v419, 32); mb = mem._bytes; ml = len(mb)
      mb[v419:v419 + 32] = (v410 & 0xffffffffffffffffffffffffffffffffffffffff).to_bytes(32)
      v421 = v416 + 68 & M
      if v421 + 32 > ml: gas = grow(c, gas, 426, v421, 32); mb = mem._bytes; ml = len(mb)
      mb[v421:v421 + 32] = (v413 & 0xffffffff).to_bytes(32)
      v422 = v416 + 100 & M
      if v422 + 32 > ml: gas = grow(c, gas, 426, v422, 32); mb = mem._bytes; ml = len(mb)
      mb[v422:v422 + 32] = v406.to_bytes(32)
      if v416 + 32 > ml: gas = grow(c, gas, 426, v416, 32); mb = mem._bytes; ml = len(mb)
      mb[v416:v416 + 32] = K7
      st[-6:] = v339, x4, x3, x2, v340, v364, v360, 1709, v351, v384, v362, 65, v355, 9575, v416, 7823, 132, v416,
      return r7207, gas - 426
     v423 = v351 + 64 & M
     v424 = read_data(data, v423)
     if (v424 - (v424 & 0xffffffffff) & M):
      st[-6:] = v339, x4, x3, x2, v340, v364, v360, 1709, v351, v384, v362, 65, v355, 9575, v423, v360, v351, v385, 10765, v424,; c.resume = 347; return None, gas - 233
     v427 = I6 & 0xffffffffff
     if not (v427):
      st[-6:] = v339, x4, x3, x2, v340, v364, v360, 1709, v351, v384, v362, 65, v355, 9575, v423, v360, v351, v385, v427, v424,; c.resume = 11509; return None, gas - 276
     if ((v424 & 0xffffffffff) % v427 if v427 else 0):
      v431 = read_data(data, v423)
      if (v431 - (v431 & 0xffffffffff) & M):
       st[-6:] = v339, x4, x3, x2, v340, v364, v360, 1709, v351, v384, v362, 65, v355, 9575, v427, 11434, v431,; c.resume = 347; return None, gas - 374
      v434 = fb(mb[64:96])
      v435 = v434 + 32 & M
      if v435 + 32 > ml: gas = grow(c, gas, 472, v435, 32); mb = mem._bytes; ml = len(mb)
      mb[v435:v435 + 32] = K8
      v437 = v434 + 36 & M
      if v437 + 32 > ml: gas = grow(c, gas, 472, v437, 32); mb = mem._bytes; ml = len(mb)
      mb[v437:v437 + 32] = (v431 & 0xffffffffff).to_bytes(32)
      v438 = v434 + 68 & M
      if v438 + 32 > ml: gas = grow(c, gas, 472, v438, 32); mb = mem._bytes; ml = len(mb)
      mb[v438:v438 + 32] = v427.to_bytes(32)
      if v434 + 32 > ml: gas = grow(c, gas, 472, v434, 32); mb = mem._bytes; ml = len(mb)
      mb[v434:v434 + 32] = K9
      st[-6:] = v339, x4, x3, x2, v340, v364, v360, 1709, v351, v384, v362, 65, v355, 9575, v434, 7823, 100, v434,
      return r7207, gas - 472
     v439 = read_data(data, v423)
     if (v439 - (v439 & 0xffffffffff) & M):
      st[-6:] = v339, x4, x3, x2, v340, v364, v360, 1709, v351, v384, v362, 65, v355, 9575, v423, v360, v351, v385, 10838, v439,; c.resume = 347; return None, gas - 363
     if (v439 & 0xffffffffff) > (c.state.timestamp):
      v445 = read_data(data, v423)
      if (v445 - (v445 & 0xffffffffff) & M):
       st[-6:] = v339, x4, x3, x2, v340, v364, v360, 1709, v351, v384, v362, 65, v355, 9575, 3437, 7823, 11349, v445,; c.resume = 347; return None, gas - 464
      v448 = fb(mb[64:96])
      v449 = v448 + 32 & M
      if v449 + 32 > ml: gas = grow(c, gas, 564, v449, 32); mb = mem._bytes; ml = len(mb)
      mb[v449:v449 + 32] = K10
      v451 = v448 + 36 & M
      if v451 + 32 > ml: gas = grow(c, gas, 564, v451, 32); mb = mem._bytes; ml = len(mb)
      mb[v451:v451 + 32] = (v445 & 0xffffffffff).to_bytes(32)
      v453 = v448 + 68 & M
      if v453 + 32 > ml: gas = grow(c, gas, 564, v453, 32); mb = mem._bytes; ml = len(mb)
      mb[v453:v453 + 32] = (c.state.timestamp).to_bytes(32)
      st[-6:] = v339, x4, x3, x2, v340, v364, v360, 1709, v351, v384, v362, 65, v355, 9575, v448, 7823, v448, (v448 + 100 & M),
      return r3437, gas - 564
     v455 = read_data(data, v423)
     if (v455 - (v455 & 0xffffffffff) & M):
      st[-6:] = v339, x4, x3, x2, v340, v364, v360, 1709, v351, v384, v362, 65, v355, 9575, v423, v360, v351, v385, 0xffffffffff, 10867, v455,; c.resume = 347; return None, gas - 454
     v458 = v455 & 0xffffffffff
     v459 = I7 & 0xffffffffff
     v460 = c.state.timestamp
     v461 = v458 + v459
     if v458 > v461:
      st[-6:] = v339, x4, x3, x2, v340, v364, v360, 1709, v351, v384, v362, 65, v355, 9575, v423, v360, v351, v385, v459, v460, v461, 10920,; c.resume = 2010; return None, gas - 538
     if v461 < v460:
      v464 = read_data(data, v423)
      if (v464 - (v464 & 0xffffffffff) & M):
       st[-6:] = v339, x4, x3, x2, v340, v364, v360, 1709, v351, v384, v362, 65, v355, 9575, v459, 11244, v464,; c.resume = 347; return None, gas - 625
      v468 = (c.state.timestamp) - v459 & M
      if v468 > (c.state.timestamp):
       st[-6:] = v339, x4, x3, x2, v340, v364, v360, 1709, v351, v384, v362, 65, v355, 9575, v468, v464,; c.resume = 2010; return None, gas - 669
      v471 = fb(mb[64:96])
      v472 = v471 + 32 & M
      if v472 + 32 > ml: gas = grow(c, gas, 761, v472, 32); mb = mem._bytes; ml = len(mb)
      mb[v472:v472 + 32] = K11
      v474 = v471 + 36 & M
      if v474 + 32 > ml: gas = grow(c, gas, 761, v474, 32); mb = mem._bytes; ml = len(mb)
      mb[v474:v474 + 32] = (v464 & 0xffffffffff).to_bytes(32)
      v475 = v471 + 68 & M
      if v475 + 32 > ml: gas = grow(c, gas, 761, v475, 32); mb = mem._bytes; ml = len(mb)
      mb[v475:v475 + 32] = v468.to_bytes(32)
      st[-6:] = v339, x4, x3, x2, v340, v364, v360, 1709, v351, v384, v362, 65, v355, 9575, v471, 7823, v471, (v471 + 100 & M),
      return r3437, gas - 761
     v477 = read_data(data, v423)
     if (v477 - (v477 & 0xffffffffff) & M):
      st[-6:] = v339, x4, x3, x2, v340, v364, v360, 1709, v351, v384, v362, 65, v355, 9575, v423, v360, v351, 0xffffffffff, v385, 0xffffffffff, 10943, v477,; c.resume = 347; return None, gas - 623
     v481 = (v385 >> 104) & 0xffffffffff
     if (v477 & 0xffffffffff) < v481:
      v484 = read_data(data, v351)
      if (v484 - (v484 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
       st[-6:] = v339, x4, x3, x2, v340, v364, v360, 1709, v351, v384, v362, 65, v355, 9575, v423, v481, 0xffffffffff, 11148, 11142, v484,; c.resume = 347; return None, gas - 748
      v487 = read_data(data, v423)
      if (v487 - (v487 & 0xffffffffff) & M):
       st[-6:] = v339, x4, x3, x2, v340, v364, v360, 1709, v351, v384, v362, 65, v355, 9575, v484, v481, 0xffffffffff, 11148, v487,; c.resume = 347; return None, gas - 806
      v490 = fb(mb[64:96])
      v491 = v490 + 32 & M
      if v491 + 32 > ml: gas = grow(c, gas, 928, v491, 32); mb = mem._bytes; ml = len(mb)
      mb[v491:v491 + 32] = K12
      v493 = v490 + 36 & M
      if v493 + 32 > ml: gas = grow(c, gas, 928, v493, 32); mb = mem._bytes; ml = len(mb)
      mb[v493:v493 + 32] = (v484 & 0xffffffffffffffffffffffffffffffffffffffff).to_bytes(32)
      v495 = v490 + 68 & M
      if v495 + 32 > ml: gas = grow(c, gas, 928, v495, 32); mb = mem._bytes; ml = len(mb)
      mb[v495:v495 + 32] = (v487 & 0xffffffffff).to_bytes(32)
      v496 = v490 + 100 & M
      if v496 + 32 > ml: gas = grow(c, gas, 928, v496, 32); mb = mem._bytes; ml = len(mb)
      mb[v496:v496 + 32] = v481.to_bytes(32)
      if v490 + 32 > ml: gas = grow(c, gas, 928, v490, 32); mb = mem._bytes; ml = len(mb)
      mb[v490:v490 + 32] = K7
      st[-6:] = v339, x4, x3, x2, v340, v364, v360, 1709, v351, v384, v362, 65, v355, 9575, v490, 7823, 132, v490,
      return r7207, gas - 928
     v497 = v351 + 96 & M
     v498 = read_data(data, v497)
     if (v498 - (v498 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
      st[-6:] = v339, x4, x3, x2, v340, v364, v360, 1709, v351, v384, v362, 65, v355, 9575, v497, 0xffffffffffffffffffffffffffffffffffffffff, v351, v360, 0xffffffffffffffffffffffffffffffffffffffff, 1, 10985, v498,; c.resume = 347; return None, gas - 776
     gm.gas_remaining = gas - 794
     st.append((v360 + 1 & M))
     h54(c, st, gm)
     v502 = st.pop()
     gas = gm.gas_remaining
     if gas < 291: st[-6:] = v339, x4, x3, x2, v340, v364, v360, 1709, v351, v384, v362, 65, v355, 9575, v497, 0xffffffffffffffffffffffffffffffffffffffff, v351, v498, 0xffffffffffffffffffffffffffffffffffffffff, v502,; c.resume = 10989; return None, gas
     v503 = v502 & 0xffffffffffffffffffffffffffffffffffffffff
     if ((v498 & 0xffffffffffffffffffffffffffffffffffffffff) - v503 & M):
      v506 = read_data(data, v351)
      if (v506 - (v506 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
       st[-6:] = v339, x4, x3, x2, v340, v364, v360, 1709, v351, v384, v362, 65, v355, 9575, v497, v503, 0xffffffffffffffffffffffffffffffffffffffff, 11047, 11041, v506,; c.resume = 347; return None, gas - 111
      v509 = read_data(data, v497)
      if (v509 - (v509 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
       st[-6:] = v339, x4, x3, x2, v340, v364, v360, 1709, v351, v384, v362, 65, v355, 9575, v506, v503, 0xffffffffffffffffffffffffffffffffffffffff, 11047, v509,; c.resume = 347; return None, gas - 181
      v512 = fb(mb[64:96])
      v513 = v512 + 32 & M
      if v513 + 32 > ml: gas = grow(c, gas, 291, v513, 32); mb = mem._bytes; ml = len(mb)
      mb[v513:v513 + 32] = K13
      v515 = v512 + 36 & M
      if v515 + 32 > ml: gas = grow(c, gas, 291, v515, 32); mb = mem._bytes; ml = len(mb)
      mb[v515:v515 + 32] = (v506 & 0xffffffffffffffffffffffffffffffffffffffff).to_bytes(32)
      v517 = v512 + 68 & M
      if v517 + 32 > ml: gas = grow(c, gas, 291, v517, 32); mb = mem._bytes; ml = len(mb)
      mb[v517:v517 + 32] = (v509 & 0xffffffffffffffffffffffffffffffffffffffff).to_bytes(32)
      v518 = v512 + 100 & M
      if v518 + 32 > ml: gas = grow(c, gas, 291, v518, 32); mb = mem._bytes; ml = len(mb)
      mb[v518:v518 + 32] = v503.to_bytes(32)
      if v512 + 32 > ml: gas = grow(c, gas, 291, v512, 32); mb = mem._bytes; ml = len(mb)
      mb[v512:v512 + 32] = K7
      st[-6:] = v339, x4, x3, x2, v340, v364, v360, 1709, v351, v384, v362, 65, v355, 9575, v512, 7823, 132, v512,
      return r7207, gas - 291
     v519 = fb(mb[64:96])
     v520 = v519 + 32 & M
     if (v520 > 0xffffffffffffffff) or (v520 < v519):
      st[-6:] = v339, x4, x3, x2, v340, v364, v360, 1709, v351, v384, v362, 65, v355, 9575, v519, 11015, v520,; c.resume = 7242; return None, gas - 125
     mb[64:96] = v520.to_bytes(32)
     if v519 + 32 > ml: gas = grow(c, gas, 159, v519, 32); mb = mem._bytes; ml = len(mb)
     mb[v519:v519 + 32] = K14
    if gas < 267: st[-6:] = v339, x4, x3, x2, v340, v364, v360, 1709, v351, v384, v362, 65, v355, v519,; c.resume = 9575; return None, gas - 159
    v524 = fb(mb[v519:v519 + 32])
    if v524:
     gas -= 211
     v308, v309, v310 = v339, v340, v519
     continue
    v525 = fb(mb[64:96])
    v526 = v525 + 32 & M
    if v526 + 32 > ml: gas = grow(c, gas, 267, v526, 32); mb = mem._bytes; ml = len(mb)
    mb[v526:v526 + 32] = K15
    if gas < 378: st[-6:] = v339, x4, x3, x2, v340, v364, v360, 1709, v351, v384, v362, 9593, v351, v525, 65, v355, v526, 0xffffffffffffffffffffffffffffffffffffffff, 11870, v351,; c.resume = 6820; return None, gas - 267
    v527 = read_data(data, v351)
    if (v527 - (v527 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
     st[-6:] = v339, x4, x3, x2, v340, v364, v360, 1709, v351, v384, v362, 9593, v351, v525, 65, v355, v526, 0xffffffffffffffffffffffffffffffffffffffff, v527, 11870,; c.resume = 347; return None, gas - 314
    v531 = v525 + 64 & M
    if v531 + 32 > ml: gas = grow(c, gas, 378, v531, 32); mb = mem._bytes; ml = len(mb)
    mb[v531:v531 + 32] = (v527 & 0xffffffffffffffffffffffffffffffffffffffff).to_bytes(32)
    v533 = read_data(data, (v351 + 32 & M))
    if (v533 - (v533 & 0xffffffff) & M):
     st[-6:] = v339, x4, x3, x2, v340, v364, v360, 1709, v351, v384, v362, 9593, v351, v525, 65, v355, v526, v533,; c.resume = 347; return None, gas - 378
    if gas < 439: st[-6:] = v339, x4, x3, x2, v340, v364, v360, 1709, v351, v384, v362, 9593, v351, v525, 65, v355, v526, v533,; c.resume = 11895; return None, gas - 378
    v537 = v525 + 96 & M
    if v537 + 32 > ml: gas = grow(c, gas, 439, v537, 32); mb = mem._bytes; ml = len(mb)
    mb[v537:v537 + 32] = (0xffffffff & v533).to_bytes(32)
    v539 = read_data(data, (v351 + 64 & M))
    if (v539 - (v539 & 0xffffffffff) & M):
     st[-6:] = v339, x4, x3, x2, v340, v364, v360, 1709, v351, v384, v362, 9593, v351, v539, 65, v355, v526, v525,; c.resume = 347; return None, gas - 439
    if gas < 501: st[-6:] = v339, x4, x3, x2, v340, v364, v360, 1709, v351, v384, v362, 9593, v351, v539, 65, v355, v526, v525,; c.resume = 11926; return None, gas - 439
    v543 = v525 + 128 & M
    if v543 + 32 > ml: gas = grow(c, gas, 501, v543, 32); mb = mem._bytes; ml = len(mb)
    mb[v543:v543 + 32] = (v539 & 0xffffffffff).to_bytes(32)
    if gas < 673: st[-6:] = v339, x4, x3, x2, v340, v364, v360, 1709, v351, v384, v362, 9593, v351, 12015, 65, v355, v526, v525, 0xffffffffffffffffffffffffffffffffffffffff, 11961, (v351 + 96 & M),; c.resume = 6820; return None, gas - 501
    v545 = read_data(data, (v351 + 96 & M))
    if (v545 - (v545 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
     st[-6:] = v339, x4, x3, x2, v340, v364, v360, 1709, v351, v384, v362, 9593, v351, 12015, 65, v355, v526, v525, 0xffffffffffffffffffffffffffffffffffffffff, v545, 11961,; c.resume = 347; return None, gas - 548
    v549 = v525 + 160 & M
    if v549 + 32 > ml: gas = grow(c, gas, 673, v549, 32); mb = mem._bytes; ml = len(mb)
    mb[v549:v549 + 32] = (v545 & 0xffffffffffffffffffffffffffffffffffffffff).to_bytes(32)
    v552 = v525 + 192 & M
    if v552 + 32 > ml: gas = grow(c, gas, 673, v552, 32); mb = mem._bytes; ml = len(mb)
    mb[v552:v552 + 32] = (read_data(data, (v351 + 128 & M))).to_bytes(32)
    v555 = v525 + 224 & M
    if v555 + 32 > ml: gas = grow(c, gas, 673, v555, 32); mb = mem._bytes; ml = len(mb)
    mb[v555:v555 + 32] = (read_data(data, (v351 + 160 & M))).to_bytes(32)
    v558 = v525 + 256 & M
    if v558 + 32 > ml: gas = grow(c, gas, 673, v558, 32); mb = mem._bytes; ml = len(mb)
    mb[v558:v558 + 32] = (read_data(data, (v351 + 192 & M))).to_bytes(32)
    if v525 + 32 > ml: gas = grow(c, gas, 673, v525, 32); mb = mem._bytes; ml = len(mb)
    mb[v525:v525 + 32] = K16
    if gas < 797: st[-6:] = v339, x4, x3, x2, v340, v364, v360, 1709, v351, v384, v362, 9593, v351, 12015, 65, v355, v526, v525, 4168, 288, v525,; c.resume = 7207; return None, gas - 673
    v559 = v525 + 288
    if (v559 > 0xffffffffffffffff) or (v559 < v525):
     st[-6:] = v339, x4, x3, x2, v340, v364, v360, 1709, v351, v384, v362, 9593, v351, 12015, 65, v355, v526, v525, 4168, v559,; c.resume = 7242; return None, gas - 735
    mb[64:96] = v559.to_bytes(32)
    v563 = fb(mb[v525:v525 + 32])
    if v563 and v526 + v563 > ml: gas = grow(c, gas, 797, v526, v563); mb = mem._bytes; ml = len(mb)
    gas = take(gas, 797, 6 * (v563 + 31 >> 5))
    v564 = fb(keccak(mb[v526:v526 + v563]).digest())
    if gas < 1024: st[-6:] = v339, x4, x3, x2, v340, v364, v360, 1709, v351, v384, v362, 9593, v351, 12015, 65, v355, v564,; c.resume = 8386; return None, gas - 797
    v567 = 1 if (fb(c.msg.storage_address)) == (I9 & 0xffffffffffffffffffffffffffffffffffffffff) else 0
    if v567:
     gas -= 892
     v570 = (1 if (c.state.execution_context.chain_id) == I13 else 0)
    else:
     gas -= 870
     v570 = v567
    if not (v570):
     v572 = fb(mb[64:96])
     v573 = v572 + 32 & M
     if v573 + 32 > ml: gas = grow(c, gas, 132, v573, 32); mb = mem._bytes; ml = len(mb)
     mb[v573:v573 + 32] = K17
     v574 = v572 + 64 & M
     if v574 + 32 > ml: gas = grow(c, gas, 132, v574, 32); mb = mem._bytes; ml = len(mb)
     mb[v574:v574 + 32] = J11
     v575 = v572 + 96 & M
     if v575 + 32 > ml: gas = grow(c, gas, 132, v575, 32); mb = mem._bytes; ml = len(mb)
     mb[v575:v575 + 32] = J12
     v577 = v572 + 128 & M
     if v577 + 32 > ml: gas = grow(c, gas, 132, v577, 32); mb = mem._bytes; ml = len(mb)
     mb[v577:v577 + 32] = (c.state.execution_context.chain_id).to_bytes(32)
     v579 = v572 + 160 & M
     if v579 + 32 > ml: gas = grow(c, gas, 132, v579, 32); mb = mem._bytes; ml = len(mb)
     mb[v579:v579 + 32] = (fb(c.msg.storage_address)).to_bytes(32)
     if v572 + 32 > ml: gas = grow(c, gas, 132, v572, 32); mb = mem._bytes; ml = len(mb)
     mb[v572:v572 + 32] = K18
     if gas < 256: st[-6:] = v339, x4, x3, x2, v340, v364, v360, 1709, v351, v384, v362, 9593, v351, 12015, 8458, 65, v355, 66, v564, 8402, v573, v572, 13069, 192, v572,; c.resume = 7207; return None, gas - 132
     v580 = v572 + 192
     if (v580 > 0xffffffffffffffff) or (v580 < v572):
      st[-6:] = v339, x4, x3, x2, v340, v364, v360, 1709, v351, v384, v362, 9593, v351, 12015, 8458, 65, v355, 66, v564, 8402, v573, v572, 13069, v580,; c.resume = 7242; return None, gas - 194
     mb[64:96] = v580.to_bytes(32)
     v584 = fb(mb[v572:v572 + 32])
     if v584 and v573 + v584 > ml: gas = grow(c, gas, 256, v573, v584); mb = mem._bytes; ml = len(mb)
     gas = take(gas, 256, 6 * (v584 + 31 >> 5))
     v585 = fb(keccak(mb[v573:v573 + v584]).digest())
     gas -= 256
     v586 = v585
    else:
     gas -= 31
     v586 = I10
    if gas < 87: st[-6:] = v339, x4, x3, x2, v340, v364, v360, 1709, v351, v384, v362, 9593, v351, 12015, 8458, 65, v355, 66, v564, v586,; c.resume = 8402; return None, gas
    v587 = fb(mb[64:96])
    if v587 + 32 > ml: gas = grow(c, gas, 87, v587, 32); mb = mem._bytes; ml = len(mb)
    mb[v587:v587 + 32] = K19
    if v587 + 34 > ml: gas = grow(c, gas, 87, v587 + 2, 32); mb = mem._bytes; ml = len(mb)
    mb[v587 + 2:v587 + 34] = v586.to_bytes(32)
    if v587 + 66 > ml: gas = grow(c, gas, 87, v587 + 34, 32); mb = mem._bytes; ml = len(mb)
    mb[v587 + 34:v587 + 66] = v564.to_bytes(32)
    gas = take(gas, 87, 18)
    v590 = fb(keccak(mb[v587:v587 + 66]).digest())
    if gas < 293: st[-6:] = v339, x4, x3, x2, v340, v364, v360, 1709, v351, v384, v362, 9593, v351, 12015, 8458, 65, v355, v590,; c.resume = 10564; return None, gas - 87
    v592 = read_data(data, (v355 + 32 & M))
    if v592 > 0x7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0:
     gas -= 231
     v608, v609, v610 = 0, 3, v592
    else:
     v598 = fb(mb[64:96])
     if v598 + 32 > ml: gas = grow(c, gas, 293, v598, 32); mb = mem._bytes; ml = len(mb)
     mb[v598:v598 + 32] = v590.to_bytes(32)
     if v598 + 64 > ml: gas = grow(c, gas, 293, v598 + 32, 32); mb = mem._bytes; ml = len(mb)
     mb[v598 + 32:v598 + 64] = ((read_data(data, (v355 + 64 & M))) >> 248 & 255).to_bytes(32)
     if v598 + 96 > ml: gas = grow(c, gas, 293, v598 + 64, 32); mb = mem._bytes; ml = len(mb)
     mb[v598 + 64:v598 + 96] = (read_data(data, v355)).to_bytes(32)
     if v598 + 128 > ml: gas = grow(c, gas, 293, v598 + 96, 32); mb = mem._bytes; ml = len(mb)
     mb[v598 + 96:v598 + 128] = v592.to_bytes(32)
     mb[0:32] = K14
     v602 = gas - 293
     gm.gas_remaining = gas - 293
     st += 32, 0, 128, v598, 1, v602
     hfa(c, st, gm)
     v603 = st.pop()
     gas = gm.gas_remaining
     mb = mem._bytes; ml = len(mb)
     if gas < 85: st[-6:] = v339, x4, x3, x2, v340, v364, v360, 1709, v351, v384, v362, 9593, v351, 12015, 8458, 10599, v603,; c.resume = 13197; return None, gas
     if not (v603):
      st[-6:] = v339, x4, x3, x2, v340, v364, v360, 1709, v351, v384, v362, 9593, v351, 12015, 8458, 10599,; c.resume = 3323; return None, gas - 16
     v605 = fb(mb[0:32])
     if not ((v605 & 0xffffffffffffffffffffffffffffffffffffffff)):
      gas -= 85
      v608, v609, v610 = 0, 1, 0
     else:
      gas -= 79
      v608, v609, v610 = v605, 0, 0
    if gas < 24: st[-6:] = v339, x4, x3, x2, v340, v364, v360, 1709, v351, v384, v362, 9593, v351, 12015, 8458, v608, v609, v610,; c.resume = 10599; return None, gas
    st[-6:] = v339, x4, x3, x2, v340, v364, v360, 1709, v351, v384, v362, 9593, v351, 12015, v608, v609, v610,
    return r8458, gas - 24
   break
  if gas < 59: st[-6:] = v339, x4, x3, x2, v340,; c.resume = 1637; return None, gas - 38
  v611 = fb(mb[64:96])
  if v611 + 32 > ml: gas = grow(c, gas, 59, v611, 32); mb = mem._bytes; ml = len(mb)
  mb[v611:v611 + 32] = v339.to_bytes(32)
  c.output = bytes(mb[v611:v611 + 32])
  return None, gas - 59
 def r8458(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or not 4 <= len(st) <= 1024: c.resume = 8458; return None, gas
  x2 = st[-3]
  x3 = st[-4]
  if gas < 16: c.resume = 8458; return None, gas
  f = T.get(x3)
  st[-4:] = x2,
  if f is not None: return f, gas - 16
  st.append(x3); c.resume = 8462
  return None, gas - 8
 def r9575(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or not 9 <= len(st) <= 1007: c.resume = 9575; return None, gas
  data = c.msg.data_as_bytes
  x0 = st[-1]
  x1 = st[-2]
  x2 = st[-3]
  x3 = st[-4]
  x4 = st[-5]
  x5 = st[-6]
  x6 = st[-7]
  x7 = st[-8]
  if gas < 20: c.resume = 9575; return None, gas
  if x0 + 32 > ml: gas = grow(c, gas, 20, x0, 32); mb = mem._bytes; ml = len(mb)
  v2 = fb(mb[x0:x0 + 32])
  if v2:
   if gas < 52: c.resume = 10212; return None, gas - 20
   f = T.get(x6)
   st[-9:] = x0,
   if f is not None: return f, gas - 52
   st.append(x6); c.resume = 10223
   return None, gas - 44
  if gas < 108: c.resume = 9582; return None, gas - 20
  v11 = fb(mb[64:96])
  v12 = v11 + 32 & M
  if v12 + 32 > ml: gas = grow(c, gas, 108, v12, 32); mb = mem._bytes; ml = len(mb)
  mb[v12:v12 + 32] = K15
  if gas < 219: st[-3:] = 9593, x5, v11, x2, x1, v12, 0xffffffffffffffffffffffffffffffffffffffff, 11870, x5,; c.resume = 6820; return None, gas - 108
  v13 = read_data(data, x5)
  if (v13 - (v13 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
   st[-3:] = 9593, x5, v11, x2, x1, v12, 0xffffffffffffffffffffffffffffffffffffffff, v13, 11870,; c.resume = 347; return None, gas - 155
  v17 = v11 + 64 & M
  if v17 + 32 > ml: gas = grow(c, gas, 219, v17, 32); mb = mem._bytes; ml = len(mb)
  mb[v17:v17 + 32] = (v13 & 0xffffffffffffffffffffffffffffffffffffffff).to_bytes(32)
  v19 = read_data(data, (x5 + 32 & M))
  if (v19 - (v19 & 0xffffffff) & M):
   st[-3:] = 9593, x5, v11, x2, x1, v12, v19,; c.resume = 347; return None, gas - 219
  if gas < 280: st[-3:] = 9593, x5, v11, x2, x1, v12, v19,; c.resume = 11895; return None, gas - 219
  v23 = v11 + 96 & M
  if v23 + 32 > ml: gas = grow(c, gas, 280, v23, 32); mb = mem._bytes; ml = len(mb)
  mb[v23:v23 + 32] = (0xffffffff & v19).to_bytes(32)
  v25 = read_data(data, (x5 + 64 & M))
  if (v25 - (v25 & 0xffffffffff) & M):
   st[-3:] = 9593, x5, v25, x2, x1, v12, v11,; c.resume = 347; return None, gas - 280
  if gas < 342: st[-3:] = 9593, x5, v25, x2, x1, v12, v11,; c.resume = 11926; return None, gas - 280
  v29 = v11 + 128 & M
  if v29 + 32 > ml: gas = grow(c, gas, 342, v29, 32); mb = mem._bytes; ml = len(mb)
  mb[v29:v29 + 32] = (v25 & 0xffffffffff).to_bytes(32)
  if gas < 514: st[-3:] = 9593, x5, 12015, x2, x1, v12, v11, 0xffffffffffffffffffffffffffffffffffffffff, 11961, (x5 + 96 & M),; c.resume = 6820; return None, gas - 342
  v31 = read_data(data, (x5 + 96 & M))
  if (v31 - (v31 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
   st[-3:] = 9593, x5, 12015, x2, x1, v12, v11, 0xffffffffffffffffffffffffffffffffffffffff, v31, 11961,; c.resume = 347; return None, gas - 389
  v35 = v11 + 160 & M
  if v35 + 32 > ml: gas = grow(c, gas, 514, v35, 32); mb = mem._bytes; ml = len(mb)
  mb[v35:v35 + 32] = (v31 & 0xffffffffffffffffffffffffffffffffffffffff).to_bytes(32)
  v38 = v11 + 192 & M
  if v38 + 32 > ml: gas = grow(c, gas, 514, v38, 32); mb = mem._bytes; ml = len(mb)
  mb[v38:v38 + 32] = (read_data(data, (x5 + 128 & M))).to_bytes(32)
  v41 = v11 + 224 & M
  if v41 + 32 > ml: gas = grow(c, gas, 514, v41, 32); mb = mem._bytes; ml = len(mb)
  mb[v41:v41 + 32] = (read_data(data, (x5 + 160 & M))).to_bytes(32)
  v44 = v11 + 256 & M
  if v44 + 32 > ml: gas = grow(c, gas, 514, v44, 32); mb = mem._bytes; ml = len(mb)
  mb[v44:v44 + 32] = (read_data(data, (x5 + 192 & M))).to_bytes(32)
  if v11 + 32 > ml: gas = grow(c, gas, 514, v11, 32); mb = mem._bytes; ml = len(mb)
  mb[v11:v11 + 32] = K16
  if gas < 638: st[-3:] = 9593, x5, 12015, x2, x1, v12, v11, 4168, 288, v11,; c.resume = 7207; return None, gas - 514
  v45 = v11 + 288
  if (v45 > 0xffffffffffffffff) or (v45 < v11):
   st[-3:] = 9593, x5, 12015, x2, x1, v12, v11, 4168, v45,; c.resume = 7242; return None, gas - 576
  mb[64:96] = v45.to_bytes(32)
  v49 = fb(mb[v11:v11 + 32])
  if v49 and v12 + v49 > ml: gas = grow(c, gas, 638, v12, v49); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 638, 6 * (v49 + 31 >> 5))
  v50 = fb(keccak(mb[v12:v12 + v49]).digest())
  if gas < 865: st[-3:] = 9593, x5, 12015, x2, x1, v50,; c.resume = 8386; return None, gas - 638
  v53 = 1 if (fb(c.msg.storage_address)) == (I9 & 0xffffffffffffffffffffffffffffffffffffffff) else 0
  if v53:
   gas -= 733
   v56 = (1 if (c.state.execution_context.chain_id) == I13 else 0)
  else:
   gas -= 711
   v56 = v53
  if not (v56):
   v58 = fb(mb[64:96])
   v59 = v58 + 32 & M
   if v59 + 32 > ml: gas = grow(c, gas, 132, v59, 32); mb = mem._bytes; ml = len(mb)
   mb[v59:v59 + 32] = K17
   v60 = v58 + 64 & M
   if v60 + 32 > ml: gas = grow(c, gas, 132, v60, 32); mb = mem._bytes; ml = len(mb)
   mb[v60:v60 + 32] = J11
   v61 = v58 + 96 & M
   if v61 + 32 > ml: gas = grow(c, gas, 132, v61, 32); mb = mem._bytes; ml = len(mb)
   mb[v61:v61 + 32] = J12
   v63 = v58 + 128 & M
   if v63 + 32 > ml: gas = grow(c, gas, 132, v63, 32); mb = mem._bytes; ml = len(mb)
   mb[v63:v63 + 32] = (c.state.execution_context.chain_id).to_bytes(32)
   v65 = v58 + 160 & M
   if v65 + 32 > ml: gas = grow(c, gas, 132, v65, 32); mb = mem._bytes; ml = len(mb)
   mb[v65:v65 + 32] = (fb(c.msg.storage_address)).to_bytes(32)
   if v58 + 32 > ml: gas = grow(c, gas, 132, v58, 32); mb = mem._bytes; ml = len(mb)
   mb[v58:v58 + 32] = K18
   if gas < 256: st[-3:] = 9593, x5, 12015, 8458, x2, x1, 66, v50, 8402, v59, v58, 13069, 192, v58,; c.resume = 7207; return None, gas - 132
   v66 = v58 + 192
   if (v66 > 0xffffffffffffffff) or (v66 < v58):
    st[-3:] = 9593, x5, 12015, 8458, x2, x1, 66, v50, 8402, v59, v58, 13069, v66,; c.resume = 7242; return None, gas - 194
   mb[64:96] = v66.to_bytes(32)
   v70 = fb(mb[v58:v58 + 32])
   if v70 and v59 + v70 > ml: gas = grow(c, gas, 256, v59, v70); mb = mem._bytes; ml = len(mb)
   gas = take(gas, 256, 6 * (v70 + 31 >> 5))
   v71 = fb(keccak(mb[v59:v59 + v70]).digest())
   gas -= 256
   v72 = v71
  else:
   gas -= 31
   v72 = I10
  if gas < 87: st[-3:] = 9593, x5, 12015, 8458, x2, x1, 66, v50, v72,; c.resume = 8402; return None, gas
  v73 = fb(mb[64:96])
  if v73 + 32 > ml: gas = grow(c, gas, 87, v73, 32); mb = mem._bytes; ml = len(mb)
  mb[v73:v73 + 32] = K19
  if v73 + 34 > ml: gas = grow(c, gas, 87, v73 + 2, 32); mb = mem._bytes; ml = len(mb)
  mb[v73 + 2:v73 + 34] = v72.to_bytes(32)
  if v73 + 66 > ml: gas = grow(c, gas, 87, v73 + 34, 32); mb = mem._bytes; ml = len(mb)
  mb[v73 + 34:v73 + 66] = v50.to_bytes(32)
  gas = take(gas, 87, 18)
  v76 = fb(keccak(mb[v73:v73 + 66]).digest())
  if gas < 293: st[-3:] = 9593, x5, 12015, 8458, x2, x1, v76,; c.resume = 10564; return None, gas - 87
  if (x2 - 65 & M):
   gas -= 140
   v98, v99, v100 = 0, 2, x2
  else:
   v79 = read_data(data, (x1 + 32 & M))
   if v79 > 0x7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0:
    gas -= 231
    v95, v96, v97 = 0, 3, v79
   else:
    v85 = fb(mb[64:96])
    if v85 + 32 > ml: gas = grow(c, gas, 293, v85, 32); mb = mem._bytes; ml = len(mb)
    mb[v85:v85 + 32] = v76.to_bytes(32)
    if v85 + 64 > ml: gas = grow(c, gas, 293, v85 + 32, 32); mb = mem._bytes; ml = len(mb)
    mb[v85 + 32:v85 + 64] = ((read_data(data, (x1 + 64 & M))) >> 248 & 255).to_bytes(32)
    if v85 + 96 > ml: gas = grow(c, gas, 293, v85 + 64, 32); mb = mem._bytes; ml = len(mb)
    mb[v85 + 64:v85 + 96] = (read_data(data, x1)).to_bytes(32)
    if v85 + 128 > ml: gas = grow(c, gas, 293, v85 + 96, 32); mb = mem._bytes; ml = len(mb)
    mb[v85 + 96:v85 + 128] = v79.to_bytes(32)
    mb[0:32] = K14
    v89 = gas - 293
    gm.gas_remaining = gas - 293
    st += 32, 0, 128, v85, 1, v89
    hfa(c, st, gm)
    v90 = st.pop()
    gas = gm.gas_remaining
    mb = mem._bytes; ml = len(mb)
    if gas < 85: st[-3:] = 9593, x5, 12015, 8458, 10599, v90,; c.resume = 13197; return None, gas
    if not (v90):
     st[-3:] = 9593, x5, 12015, 8458, 10599,; c.resume = 3323; return None, gas - 16
    v92 = fb(mb[0:32])
    if not ((v92 & 0xffffffffffffffffffffffffffffffffffffffff)):
     gas -= 85
     v95, v96, v97 = 0, 1, 0
    else:
     gas -= 79
     v95, v96, v97 = v92, 0, 0
   if gas < 24: st[-3:] = 9593, x5, 12015, 8458, v95, v96, v97,; c.resume = 10599; return None, gas
   gas -= 24
   v98, v99, v100 = v95, v96, v97
  if gas < 314: st[-3:] = 9593, x5, 12015, v98, v99, v100,; c.resume = 8458; return None, gas
  v101 = read_data(data, x5)
  if (v101 - (v101 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
   st[-3:] = 9593, v98, x5, 0xffffffffffffffffffffffffffffffffffffffff, 0xffffffffffffffffffffffffffffffffffffffff, 12034, v101,; c.resume = 347; return None, gas - 99
  v105 = v98 & 0xffffffffffffffffffffffffffffffffffffffff
  if (v105 - (v101 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
   v107 = read_data(data, x5)
   if (v107 - (v107 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
    st[-3:] = 9593, v105, 12069, v107,; c.resume = 347; return None, gas - 204
   v110 = fb(mb[64:96])
   v111 = v110 + 32 & M
   if v111 + 32 > ml: gas = grow(c, gas, 314, v111, 32); mb = mem._bytes; ml = len(mb)
   mb[v111:v111 + 32] = K20
   v113 = v110 + 36 & M
   if v113 + 32 > ml: gas = grow(c, gas, 314, v113, 32); mb = mem._bytes; ml = len(mb)
   mb[v113:v113 + 32] = (v107 & 0xffffffffffffffffffffffffffffffffffffffff).to_bytes(32)
   v114 = v110 + 68 & M
   if v114 + 32 > ml: gas = grow(c, gas, 314, v114, 32); mb = mem._bytes; ml = len(mb)
   mb[v114:v114 + 32] = v105.to_bytes(32)
   if v110 + 32 > ml: gas = grow(c, gas, 314, v110, 32); mb = mem._bytes; ml = len(mb)
   mb[v110:v110 + 32] = K9
   if gas < 402: st[-3:] = 9593, v110, 7823, 100, v110,; c.resume = 7207; return None, gas - 314
   v115 = v110 + 128
   if (v115 > 0xffffffffffffffff) or (v115 < v110):
    st[-3:] = 9593, v110, 7823, v115,; c.resume = 7242; return None, gas - 376
   mb[64:96] = v115.to_bytes(32)
   gas -= 402
   v124 = v110
  else:
   v119 = fb(mb[64:96])
   v120 = v119 + 32 & M
   if (v120 > 0xffffffffffffffff) or (v120 < v119):
    st[-3:] = 9593, v119, 11015, v120,; c.resume = 7242; return None, gas - 234
   mb[64:96] = v120.to_bytes(32)
   if v119 + 32 > ml: gas = grow(c, gas, 268, v119, 32); mb = mem._bytes; ml = len(mb)
   mb[v119:v119 + 32] = K14
   gas -= 268
   v124 = v119
  if gas < 23: st[-3:] = v124,; c.resume = 9593; return None, gas
  if v124 + 32 > ml: gas = grow(c, gas, 23, v124, 32); mb = mem._bytes; ml = len(mb)
  v125 = fb(mb[v124:v124 + 32])
  if v125:
   if gas < 48: st[-8:] = v124, x6, x5, x4, x3, x7,; c.resume = 10203; return None, gas - 23
   f = T.get(x6)
   st[-9:] = v124,
   if f is not None: return f, gas - 48
   st.append(x6); c.resume = 10211
   return None, gas - 40
  gm.gas_remaining = gas - 23
  st.append(x7)
  h54(c, st, gm)
  v126 = st.pop()
  gas = gm.gas_remaining
  if gas < 315: st[-8:] = v124, x6, x5, x4, x3, v126,; c.resume = 9602; return None, gas
  v127 = x5 + 96 & M
  v128 = 0xffffffffffffffffffffffffffffffffffffffff & v126
  v129 = read_data(data, v127)
  if (v129 - (v129 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
   st[-8:] = v124, x6, x5, x4, v127, x3, v128, 0xffffffff, 9630, v129,; c.resume = 347; return None, gas - 97
  v133 = (x3 >> 160) & 0xffffffff
  v135 = read_data(data, (x5 + 128 & M))
  v137 = read_data(data, (x5 + 160 & M))
  v139 = read_data(data, (x5 + 192 & M))
  v140 = fb(mb[64:96])
  v141 = v140 + 32 & M
  if v141 + 32 > ml: gas = grow(c, gas, 315, v141, 32); mb = mem._bytes; ml = len(mb)
  mb[v141:v141 + 32] = v128.to_bytes(32)
  v143 = v140 + 64 & M
  if v143 + 32 > ml: gas = grow(c, gas, 315, v143, 32); mb = mem._bytes; ml = len(mb)
  mb[v143:v143 + 32] = (v129 & 0xffffffffffffffffffffffffffffffffffffffff).to_bytes(32)
  v144 = v140 + 96 & M
  if v144 + 32 > ml: gas = grow(c, gas, 315, v144, 32); mb = mem._bytes; ml = len(mb)
  mb[v144:v144 + 32] = v133.to_bytes(32)
  v145 = v140 + 128 & M
  if v145 + 32 > ml: gas = grow(c, gas, 315, v145, 32); mb = mem._bytes; ml = len(mb)
  mb[v145:v145 + 32] = v135.to_bytes(32)
  v146 = v140 + 160 & M
  if v146 + 32 > ml: gas = grow(c, gas, 315, v146, 32); mb = mem._bytes; ml = len(mb)
  mb[v146:v146 + 32] = v137.to_bytes(32)
  v147 = v140 + 192 & M
  if v147 + 32 > ml: gas = grow(c, gas, 315, v147, 32); mb = mem._bytes; ml = len(mb)
  mb[v147:v147 + 32] = v139.to_bytes(32)
  if v140 + 32 > ml: gas = grow(c, gas, 315, v140, 32); mb = mem._bytes; ml = len(mb)
  mb[v140:v140 + 32] = K21
  if gas < 443: st[-8:] = v124, x6, v133, x4, v127, v139, v137, v135, x5, v141, v140, 9718, 224, v140,; c.resume = 7207; return None, gas - 315
  v148 = v140 + 224
  if (v148 > 0xffffffffffffffff) or (v148 < v140):
   st[-8:] = v124, x6, v133, x4, v127, v139, v137, v135, x5, v141, v140, 9718, v148,; c.resume = 7242; return None, gas - 377
  mb[64:96] = v148.to_bytes(32)
  v152 = fb(mb[v140:v140 + 32])
  if v152 and v141 + v152 > ml: gas = grow(c, gas, 443, v141, v152); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 443, 6 * (v152 + 31 >> 5))
  v153 = fb(keccak(mb[v141:v141 + v152]).digest())
  v154 = x4 + 1 & M
  gm.gas_remaining = gas - 443
  st.append(v154)
  h54(c, st, gm)
  v155 = st.pop()
  gas = gm.gas_remaining
  if gas < 168: st[-8:] = v124, x6, v153, x4, v127, v139, v137, v135, x5, v133, v154, v155,; c.resume = 9729; return None, gas
  v156 = 1 if v153 == v155 else 0
  v157 = 1 if not (v156) else 0
  if not (v156):
   v158 = fb(mb[64:96])
   if v158 + 32 > ml: gas = grow(c, gas, 168, v158, 32); mb = mem._bytes; ml = len(mb)
   mb[v158:v158 + 32] = K22
   if v158 + 36 > ml: gas = grow(c, gas, 168, v158 + 4, 32); mb = mem._bytes; ml = len(mb)
   mb[v158 + 4:v158 + 36] = v133.to_bytes(32)
   v161 = read_data(data, (x5 + 128 & M))
   if v158 + 68 > ml: gas = grow(c, gas, 168, v158 + 36, 32); mb = mem._bytes; ml = len(mb)
   mb[v158 + 36:v158 + 68] = v161.to_bytes(32)
   v163 = I8 & 0xffffffffffffffffffffffffffffffffffffffff
   v164 = gas - 168
   gm.gas_remaining = gas - 168
   st += 32, v158, 68, v158, v163, v164
   hfa(c, st, gm)
   v165 = st.pop()
   gas = gm.gas_remaining
   mb = mem._bytes; ml = len(mb)
   if gas < 409: st[-8:] = v154, x6, v153, x4, v127, v139, v137, v135, x5, v157, 10176, v133, x5, 96, v161, v163, v158, v165,; c.resume = 12278; return None, gas
   if not (v165):
    st[-8:] = v154, x6, v153, x4, v127, v139, v137, v135, x5, v157, 10176, v133, x5, 96, v161, v163, v165, v158,; c.resume = 3323; return None, gas - 22
   if v165:
    v167 = len(c.return_data)
    if 32 > v167:
     v169 = len(c.return_data)
     gas -= 92
     v170 = v169
    else:
     gas -= 73
     v170 = 32
    v173 = v158 + ((v170 + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0)
    if (v173 > 0xffffffffffffffff) or (v173 < v158):
     st[-8:] = v154, x6, v153, x4, v127, v139, v137, v135, x5, v157, 10176, v133, x5, 96, v161, v163, v158, 32, v158, v170, 12801, v173,; c.resume = 7242; return None, gas - 89
    mb[64:96] = v173.to_bytes(32)
    if (((v158 + v170) - v158 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820000:
     st[-8:] = v154, x6, v153, x4, v127, v139, v137, v135, x5, v157, 10176, v133, x5, 96, v161, v163, v158,; c.resume = 347; return None, gas - 129
    v180 = fb(mb[v158:v158 + 32])
    if (v180 - (1 if not (not (v180)) else 0) & M):
     st[-8:] = v154, x6, v153, x4, v127, v139, v137, v135, x5, v157, 10176, v133, x5, 96, v161, v163, v180, 12818,; c.resume = 347; return None, gas - 181
    gas -= 203
    v184 = v180
   else:
    gas -= 40
    v184 = 0
   if not (v184):
    v187 = fb(mb[64:96])
    if v187 + 32 > ml: gas = grow(c, gas, 114, v187, 32); mb = mem._bytes; ml = len(mb)
    mb[v187:v187 + 32] = K23
    if v187 + 36 > ml: gas = grow(c, gas, 114, v187 + 4, 32); mb = mem._bytes; ml = len(mb)
    mb[v187 + 4:v187 + 36] = v133.to_bytes(32)
    if v187 + 68 > ml: gas = grow(c, gas, 114, v187 + 36, 32); mb = mem._bytes; ml = len(mb)
    mb[v187 + 36:v187 + 68] = v161.to_bytes(32)
    v190 = gas - 114
    gm.gas_remaining = gas - 114
    st += 128, v187, 68, v187, v163, v190
    hfa(c, st, gm)
    v191 = st.pop()
    gas = gm.gas_remaining
    mb = mem._bytes; ml = len(mb)
    if gas < 441: st[-8:] = v154, x6, v153, x4, v127, v139, v137, v135, x5, v157, 10176, v133, 96, v187, v191,; c.resume = 12476; return None, gas
    if not (v191):
     st[-8:] = v154, x6, v153, x4, v127, v139, v137, v135, x5, v157, 10176, v133, 96, v191, v187,; c.resume = 3323; return None, gas - 22
    if v191:
     v193 = len(c.return_data)
     if 128 > v193:
      v195 = len(c.return_data)
      gas -= 109
      v196 = v195
     else:
      gas -= 90
      v196 = 128
     v199 = v187 + ((v196 + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0)
     if (v199 > 0xffffffffffffffff) or (v199 < v187):
      st[-8:] = v154, x6, v153, x4, v127, v139, v137, v135, x5, v157, 10176, v133, v187, 96, 128, v187, v196, 12701, v199,; c.resume = 7242; return None, gas - 89
     mb[64:96] = v199.to_bytes(32)
     if (((v187 + v196) - v187 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820096:
      st[-8:] = v154, x6, v153, x4, v127, v139, v137, v135, x5, v157, 10176, v133, v187, 96,; c.resume = 347; return None, gas - 129
     v206 = fb(mb[v187:v187 + 32])
     if (v206 - (1 if not (not (v206)) else 0) & M):
      st[-8:] = v154, x6, v153, x4, v127, v139, v137, v135, x5, v157, 10176, v133, 255, 96, v187, v206, 12721,; c.resume = 347; return None, gas - 187
     v211 = fb(mb[v187 + 32:v187 + 64])
     if (v211 - (v211 & 255) & M):
      st[-8:] = v154, x6, v153, x4, v127, v139, v137, v135, x5, v157, 10176, v133, 255, 96, v187, 255, 12758, v211, 12738,; c.resume = 347; return None, gas - 262
     if v187 + 96 > ml: gas = grow(c, gas, 332, v187 + 64, 32); mb = mem._bytes; ml = len(mb)
     v215 = fb(mb[v187 + 64:v187 + 96])
     if (v215 - (v215 & 255) & M):
      st[-8:] = v154, x6, v153, x4, v127, v139, v137, v135, x5, v157, 10176, v133, 255, v211, v187, 255, 12758, 96, v215, 12751,; c.resume = 347; return None, gas - 332
     if gas < 393: st[-8:] = v154, x6, v153, x4, v127, v139, v137, v135, x5, v157, 10176, v133, 255, v211, v187, 255, 12758, 96, v215, 12751,; c.resume = 12159; return None, gas - 332
     if v187 + 128 > ml: gas = grow(c, gas, 393, v187 + 96, 32); mb = mem._bytes; ml = len(mb)
     v219 = fb(mb[v187 + 96:v187 + 128])
     if (v219 - (v219 & 255) & M):
      st[-8:] = v154, x6, v153, x4, v127, v139, v137, v135, x5, v157, 10176, v133, 255, v211, v215, 255, v219, 12758,; c.resume = 347; return None, gas - 393
     if gas < 422: st[-8:] = v154, x6, v153, x4, v127, v139, v137, v135, x5, v157, 10176, v133, 255, v211, v215, 255, v219, 12758,; c.resume = 12159; return None, gas - 393
     gas -= 422
     v222, v223, v224, v225, v226 = v215, v219, v211, 255, 255
    else:
     gas -= 50
     v222, v223, v224, v225, v226 = 0, 0, 0, v187, 96
    if gas < 158: st[-8:] = v154, x6, v153, x4, v127, v139, v137, v135, x5, v157, 10176, v133, v222, v223, v224, v225, v226,; c.resume = 12493; return None, gas
    v227 = v222 & 255
    if not (v227):
     v229 = fb(mb[64:96])
     v230 = v229 + 32 & M
     if v230 + 32 > ml: gas = grow(c, gas, 133, v230, 32); mb = mem._bytes; ml = len(mb)
     mb[v230:v230 + 32] = K24
     v231 = v229 + 36 & M
     if v231 + 32 > ml: gas = grow(c, gas, 133, v231, 32); mb = mem._bytes; ml = len(mb)
     mb[v231:v231 + 32] = v133.to_bytes(32)
     v233 = v229 + 68 & M
     if v233 + 32 > ml: gas = grow(c, gas, 133, v233, 32); mb = mem._bytes; ml = len(mb)
     mb[v233:v233 + 32] = (v224 & 255).to_bytes(32)
     if v229 + 32 > ml: gas = grow(c, gas, 133, v229, 32); mb = mem._bytes; ml = len(mb)
     mb[v229:v229 + 32] = K9
     gas -= 133
     v242, v243, v244 = v229, 100, v229
    else:
     v234 = fb(mb[64:96])
     v235 = v234 + 32 & M
     if v235 + 32 > ml: gas = grow(c, gas, 158, v235, 32); mb = mem._bytes; ml = len(mb)
     mb[v235:v235 + 32] = K25
     v236 = v234 + 36 & M
     if v236 + 32 > ml: gas = grow(c, gas, 158, v236, 32); mb = mem._bytes; ml = len(mb)
     mb[v236:v236 + 32] = v133.to_bytes(32)
     v238 = v234 + 68 & M
     if v238 + 32 > ml: gas = grow(c, gas, 158, v238, 32); mb = mem._bytes; ml = len(mb)
     mb[v238:v238 + 32] = (v224 & 255).to_bytes(32)
     v239 = v234 + 100 & M
     if v239 + 32 > ml: gas = grow(c, gas, 158, v239, 32); mb = mem._bytes; ml = len(mb)
     mb[v239:v239 + 32] = v227.to_bytes(32)
     v241 = v234 + 132 & M
     if v241 + 32 > ml: gas = grow(c, gas, 158, v241, 32); mb = mem._bytes; ml = len(mb)
     mb[v241:v241 + 32] = (v223 & 255).to_bytes(32)
     if v234 + 32 > ml: gas = grow(c, gas, 158, v234, 32); mb = mem._bytes; ml = len(mb)
     mb[v234:v234 + 32] = K26
     gas -= 158
     v242, v243, v244 = v234, 164, v234
    if gas < 88: st[-8:] = v154, x6, v153, x4, v127, v139, v137, v135, x5, v157, 10176, v242, 7823, v243, v244,; c.resume = 7207; return None, gas
    v247 = v244 + ((v243 + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0)
    if (v247 > 0xffffffffffffffff) or (v247 < v244):
     st[-8:] = v154, x6, v153, x4, v127, v139, v137, v135, x5, v157, 10176, v242, 7823, v247,; c.resume = 7242; return None, gas - 62
    mb[64:96] = v247.to_bytes(32)
    gas -= 88
    v264 = v242
   else:
    v252 = read_data(data, (x5 + 192 & M))
    mb[0:32] = v252.to_bytes(32)
    mb[32:64] = K1
    gas = take(gas, 91, 12)
    v253 = fb(keccak(mb[0:64]).digest())
    gm.gas_remaining = gas - 91
    st.append(v253)
    h54(c, st, gm)
    v254 = st.pop()
    gas = gm.gas_remaining
    if gas < 140: st[-8:] = v154, x6, v153, x4, v127, v139, v137, v135, x5, v157, 10176, v252, v254,; c.resume = 12320; return None, gas
    if not (v254):
     v256 = fb(mb[64:96])
     v257 = v256 + 32 & M
     if v257 + 32 > ml: gas = grow(c, gas, 82, v257, 32); mb = mem._bytes; ml = len(mb)
     mb[v257:v257 + 32] = K27
     v258 = v256 + 36 & M
     if v258 + 32 > ml: gas = grow(c, gas, 82, v258, 32); mb = mem._bytes; ml = len(mb)
     mb[v258:v258 + 32] = v252.to_bytes(32)
     if v256 + 32 > ml: gas = grow(c, gas, 82, v256, 32); mb = mem._bytes; ml = len(mb)
     mb[v256:v256 + 32] = K4
     st[-8:] = v154, x6, v153, x4, v127, v139, v137, v135, x5, v157, 10176, v256, 7823, 68, v256,
     return r7207, gas - 82
    v259 = fb(mb[64:96])
    v260 = v259 + 32 & M
    if (v260 > 0xffffffffffffffff) or (v260 < v259):
     st[-8:] = v154, x6, v153, x4, v127, v139, v137, v135, x5, v157, 10176, v259, 11015, v260,; c.resume = 7242; return None, gas - 106
    mb[64:96] = v260.to_bytes(32)
    if v259 + 32 > ml: gas = grow(c, gas, 140, v259, 32); mb = mem._bytes; ml = len(mb)
    mb[v259:v259 + 32] = K14
    gas -= 140
    v264 = v259
   if gas < 23: st[-8:] = v154, x6, v153, x4, v127, v139, v137, v135, x5, v157, v264,; c.resume = 10176; return None, gas
   if v264 + 32 > ml: gas = grow(c, gas, 23, v264, 32); mb = mem._bytes; ml = len(mb)
   v265 = fb(mb[v264:v264 + 32])
   if v265:
    if gas < 58: st[-8:] = v264, x6, v153, x4, v127, v139, v137, v135, x5, v157, v154,; c.resume = 10189; return None, gas - 23
    f = T.get(x6)
    st[-9:] = v264,
    if f is not None: return f, gas - 58
    st.append(x6); c.resume = 10202
    return None, gas - 50
   if gas < 36: st[-8:] = v264, x6, v153, x4, v127, v139, v137, v135, x5, v157, v154,; c.resume = 10184; return None, gas - 23
   st[-8:] = v264, x6, v153, x4, v127, v139, v137, v135, x5, v157, v154, 0,
   return r9738, gas - 36
  st[-8:] = v124, x6, v153, x4, v127, v139, v137, v135, x5, v157, v154, v133,
  return r9738, gas - 28
 def r9738(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or not 13 <= len(st) <= 1016: c.resume = 9738; return None, gas
  data = c.msg.data_as_bytes
  x1 = st[-2]
  x2 = st[-3]
  x3 = st[-4]
  x4 = st[-5]
  x5 = st[-6]
  x6 = st[-7]
  x7 = st[-8]
  x8 = st[-9]
  x9 = st[-10]
  x10 = st[-11]
  x11 = st[-12]
  x12 = st[-13]
  if gas < 51: c.resume = 9738; return None, gas
  gm.gas_remaining = gas - 51
  st.append(x8)
  h54(c, st, gm)
  v14 = st.pop()
  gas = gm.gas_remaining
  if gas < 58: st[-13:] = x11, x10, x9, 9823, x8, x7, x6, x5, x4, x3, x2, x1, x12, 9755, x8, 0xffffffff, v14,; c.resume = 8474; return None, gas
  mb[0:32] = (x12 & 0xffffffff).to_bytes(32)
  mb[32:64] = K28
  gas = take(gas, 58, 12)
  v16 = fb(keccak(mb[0:64]).digest())
  gm.gas_remaining = gas - 58
  st.append(v16)
  h54(c, st, gm)
  v17 = st.pop()
  gas = gm.gas_remaining
  if gas < 68: st[-13:] = x11, x10, x9, 9823, x8, x7, x6, x5, x4, x3, x2, x1, v14, 9755, x8, 0xffffffff, v17,; c.resume = 8493; return None, gas
  v19 = (v17 >> 32) & 0xffffffff
  if (v14 & 0xffffffff) < v19:
   gm.gas_remaining = gas - 68
   st += v14, (x8 + 2 & M)
   h55(c, st, gm)
   gas = gm.gas_remaining
   if gas < 12: st[-13:] = x11, x10, x9, 9823, x8, x7, x6, x5, x4, x3, x2, x1, 9755, v19, 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffff00000000, v14, x8,; c.resume = 8558; return None, gas
   gm.gas_remaining = gas - 12
   st.append((x8 + 1 & M))
   h54(c, st, gm)
   v24 = st.pop()
   gas = gm.gas_remaining
   if gas < 6: st[-13:] = x11, x10, x9, 9823, x8, x7, x6, x5, x4, x3, x2, x1, 9755, v19, 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffff00000000, v14, x8, 3, v24,; c.resume = 8565; return None, gas
   gm.gas_remaining = gas - 6
   st += v24, (x8 + 3 & M)
   h55(c, st, gm)
   gas = gm.gas_remaining
   if gas < 17: st[-13:] = x11, x10, x9, 9823, x8, x7, x6, x5, x4, x3, x2, x1, 9755, v19, 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffff00000000, v14,; c.resume = 8568; return None, gas
   gas -= 17
   v28 = ((v14 & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffff00000000) | v19)
  else:
   gas -= 52
   v28 = v14
  if gas < 280: st[-13:] = x11, x10, x9, 9823, x8, x7, x6, x5, x4, x3, x2, x1, v28,; c.resume = 9755; return None, gas
  v29 = x3 + 32 & M
  v30 = read_data(data, v29)
  if (v30 - (v30 & 0xffffffff) & M):
   st[-13:] = x11, x10, v29, 9823, x8, x7, x6, x5, x4, x3, x2, v28, x1, x9, 9770, v30,; c.resume = 347; return None, gas - 65
  v33 = x3 + 64 & M
  v34 = read_data(data, v33)
  if (v34 - (v34 & 0xffffffffff) & M):
   st[-13:] = x11, x10, v29, v33, x8, x7, x6, x5, x4, x3, x2, v28, x1, x9, v30, 0xffffffff000000000000000000000000000000000000, 0xffffffffff00000000000000000000000000, 9823, v34,; c.resume = 347; return None, gas - 141
  v41 = ((v30 << 144 & M) & 0xffffffff000000000000000000000000000000000000) | ((v34 << 104 & M) & 0xffffffffff00000000000000000000000000)
  if x2:
   gm.gas_remaining = gas - 244
   st += x9, x1
   h55(c, st, gm)
   gas = gm.gas_remaining
   if gas < 52: st[-13:] = x11, x10, v29, v33, x8, v28, v41, x3, x7, x6, x5, x4,; c.resume = 10028; return None, gas
   mb[0:32] = x6.to_bytes(32)
   mb[32:64] = K1
   gas = take(gas, 52, 12)
   v44 = fb(keccak(mb[0:64]).digest())
   gm.gas_remaining = gas - 52
   st.append(v44)
   h54(c, st, gm)
   v45 = st.pop()
   gas = gm.gas_remaining
   if gas < 192: st[-13:] = x11, x10, v29, v33, x8, v28, v41, x3, x7, x6, x5, x4, v45,; c.resume = 10041; return None, gas
   v46 = v45 - 1 & M
   if v46 > v45:
    st[-13:] = x11, x10, v29, v33, x8, v28, v41, v46, x7, x6, x5, x4, x3,; c.resume = 2010; return None, gas - 34
   gm.gas_remaining = gas - 192
   st += ((0xffffffff00000000 & (v46 << 32 & M)) | (v41 | (0xffffffffffffffffffff000000000000000000ffffffffff00000000ffffffff & v28))), x8
   h55(c, st, gm)
   gas = gm.gas_remaining
   if gas < 11: st[-13:] = x11, x10, v29, v33, 0x91b460b5a4e89eea9fd9243966c2c3c81cedfcb54dad83505bc17dd37d21f873, 160, 0xffffffffffffffffffffffffffffffffffffffff, 0xffffffffffffffffffffffffffffffffffffffff, x7, x6, x5, x4, 0xffffffffff, 9974, 9968, 9962, 9956, x3,; c.resume = 9952; return None, gas
  else:
   gm.gas_remaining = gas - 280
   st += ((v28 & 0xffffffffffffffffffff000000000000000000ffffffffffffffffffffffffff) | v41), x8
   h55(c, st, gm)
   gas = gm.gas_remaining
   if gas < 11: st[-13:] = x11, x10, v29, v33, 0x91b460b5a4e89eea9fd9243966c2c3c81cedfcb54dad83505bc17dd37d21f873, 160, 0xffffffffffffffffffffffffffffffffffffffff, 0xffffffffffffffffffffffffffffffffffffffff, x7, x6, x5, x4, 0xffffffffff, 9974, 9968, 9962, 9956, x3,; c.resume = 9952; return None, gas
  if gas < 340: st[-13:] = x11, x10, v29, v33, 0x91b460b5a4e89eea9fd9243966c2c3c81cedfcb54dad83505bc17dd37d21f873, 160, 0xffffffffffffffffffffffffffffffffffffffff, 0xffffffffffffffffffffffffffffffffffffffff, x7, x6, x5, x4, 0xffffffffff, 9974, 9968, 9962, 9956, x3,; c.resume = 7803; return None, gas - 11
  v53 = read_data(data, x3)
  if (v53 - (v53 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
   st[-13:] = x11, x10, v29, v33, 0x91b460b5a4e89eea9fd9243966c2c3c81cedfcb54dad83505bc17dd37d21f873, 160, 0xffffffffffffffffffffffffffffffffffffffff, 0xffffffffffffffffffffffffffffffffffffffff, x7, x6, x5, x4, 0xffffffffff, 9974, 9968, 9962, 9956, v53,; c.resume = 347; return None, gas - 55
  v56 = read_data(data, v29)
  if (v56 - (v56 & 0xffffffff) & M):
   st[-13:] = x11, x10, v53, v33, 0x91b460b5a4e89eea9fd9243966c2c3c81cedfcb54dad83505bc17dd37d21f873, 160, 0xffffffffffffffffffffffffffffffffffffffff, 0xffffffffffffffffffffffffffffffffffffffff, x7, x6, x5, x4, 0xffffffffff, 9974, 9968, 9962, v56,; c.resume = 347; return None, gas - 113
  v59 = read_data(data, v33)
  if (v59 - (v59 & 0xffffffffff) & M):
   st[-13:] = x11, x10, v53, v56, 0x91b460b5a4e89eea9fd9243966c2c3c81cedfcb54dad83505bc17dd37d21f873, 160, 0xffffffffffffffffffffffffffffffffffffffff, 0xffffffffffffffffffffffffffffffffffffffff, x7, x6, x5, x4, 0xffffffffff, 9974, 9968, v59,; c.resume = 347; return None, gas - 171
  v62 = read_data(data, x7)
  if (v62 - (v62 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
   st[-13:] = x11, x10, v53, v56, 0x91b460b5a4e89eea9fd9243966c2c3c81cedfcb54dad83505bc17dd37d21f873, 160, 0xffffffffffffffffffffffffffffffffffffffff, 0xffffffffffffffffffffffffffffffffffffffff, v59, x6, x5, x4, 0xffffffffff, 9974, v62,; c.resume = 347; return None, gas - 241
  v65 = fb(mb[64:96])
  if v65 + 32 > ml: gas = grow(c, gas, 340, v65, 32); mb = mem._bytes; ml = len(mb)
  mb[v65:v65 + 32] = (v56 & 0xffffffff).to_bytes(32)
  if v65 + 64 > ml: gas = grow(c, gas, 340, v65 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v65 + 32:v65 + 64] = (v59 & 0xffffffffff).to_bytes(32)
  if v65 + 96 > ml: gas = grow(c, gas, 340, v65 + 64, 32); mb = mem._bytes; ml = len(mb)
  mb[v65 + 64:v65 + 96] = x4.to_bytes(32)
  if v65 + 128 > ml: gas = grow(c, gas, 340, v65 + 96, 32); mb = mem._bytes; ml = len(mb)
  mb[v65 + 96:v65 + 128] = x5.to_bytes(32)
  if v65 + 160 > ml: gas = grow(c, gas, 340, v65 + 128, 32); mb = mem._bytes; ml = len(mb)
  mb[v65 + 128:v65 + 160] = x6.to_bytes(32)
  gm.gas_remaining = gas - 340
  st += (v62 & 0xffffffffffffffffffffffffffffffffffffffff), (v53 & 0xffffffffffffffffffffffffffffffffffffffff), 0x91b460b5a4e89eea9fd9243966c2c3c81cedfcb54dad83505bc17dd37d21f873, 160, v65
  ha3(c, st, gm)
  gas = gm.gas_remaining
  mb = mem._bytes; ml = len(mb)
  if gas < 8: st[-13:] = x11, x10,; c.resume = 10014; return None, gas
  f = T.get(x10)
  st[-13:] = x11,
  if f is not None: return f, gas - 8
  st.append(x10); c.resume = 10014
  return None, gas
 def r10176(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or not 12 <= len(st) <= 1015: c.resume = 10176; return None, gas
  data = c.msg.data_as_bytes
  x0 = st[-1]
  x1 = st[-2]
  x2 = st[-3]
  x3 = st[-4]
  x4 = st[-5]
  x5 = st[-6]
  x6 = st[-7]
  x7 = st[-8]
  x8 = st[-9]
  x9 = st[-10]
  x10 = st[-11]
  x11 = st[-12]
  if gas < 23: c.resume = 10176; return None, gas
  if x0 + 32 > ml: gas = grow(c, gas, 23, x0, 32); mb = mem._bytes; ml = len(mb)
  v12 = fb(mb[x0:x0 + 32])
  if v12:
   if gas < 58: st[-11:] = x0, x9, x8, x7, x6, x5, x4, x3, x2, x1, x10,; c.resume = 10189; return None, gas - 23
   f = T.get(x9)
   st[-12:] = x0,
   if f is not None: return f, gas - 58
   st.append(x9); c.resume = 10202
   return None, gas - 50
  if gas < 87: st[-11:] = x0, x9, x8, x7, x6, x5, x4, x3, x2, x1, x10,; c.resume = 10184; return None, gas - 23
  gm.gas_remaining = gas - 87
  st.append(x7)
  h54(c, st, gm)
  v14 = st.pop()
  gas = gm.gas_remaining
  if gas < 58: st[-12:] = x0, x9, x8, 9823, x7, x6, x5, x4, x3, x2, x1, x10, x11, 9755, x7, 0xffffffff, v14,; c.resume = 8474; return None, gas
  mb[0:32] = (x11 & 0xffffffff).to_bytes(32)
  mb[32:64] = K28
  gas = take(gas, 58, 12)
  v16 = fb(keccak(mb[0:64]).digest())
  gm.gas_remaining = gas - 58
  st.append(v16)
  h54(c, st, gm)
  v17 = st.pop()
  gas = gm.gas_remaining
  if gas < 68: st[-12:] = x0, x9, x8, 9823, x7, x6, x5, x4, x3, x2, x1, x10, v14, 9755, x7, 0xffffffff, v17,; c.resume = 8493; return None, gas
  v19 = (v17 >> 32) & 0xffffffff
  if (v14 & 0xffffffff) < v19:
   gm.gas_remaining = gas - 68
   st += v14, (x7 + 2 & M)
   h55(c, st, gm)
   gas = gm.gas_remaining
   if gas < 12: st[-12:] = x0, x9, x8, 9823, x7, x6, x5, x4, x3, x2, x1, x10, 9755, v19, 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffff00000000, v14, x7,; c.resume = 8558; return None, gas
   gm.gas_remaining = gas - 12
   st.append((x7 + 1 & M))
   h54(c, st, gm)
   v24 = st.pop()
   gas = gm.gas_remaining
   if gas < 6: st[-12:] = x0, x9, x8, 9823, x7, x6, x5, x4, x3, x2, x1, x10, 9755, v19, 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffff00000000, v14, x7, 3, v24,; c.resume = 8565; return None, gas
   gm.gas_remaining = gas - 6
   st += v24, (x7 + 3 & M)
   h55(c, st, gm)
   gas = gm.gas_remaining
   if gas < 17: st[-12:] = x0, x9, x8, 9823, x7, x6, x5, x4, x3, x2, x1, x10, 9755, v19, 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffff00000000, v14,; c.resume = 8568; return None, gas
   gas -= 17
   v28 = ((v14 & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffff00000000) | v19)
  else:
   gas -= 52
   v28 = v14
  if gas < 280: st[-12:] = x0, x9, x8, 9823, x7, x6, x5, x4, x3, x2, x1, x10, v28,; c.resume = 9755; return None, gas
  v29 = x2 + 32 & M
  v30 = read_data(data, v29)
  if (v30 - (v30 & 0xffffffff) & M):
   st[-12:] = x0, x9, v29, 9823, x7, x6, x5, x4, x3, x2, x1, v28, x10, x8, 9770, v30,; c.resume = 347; return None, gas - 65
  v33 = x2 + 64 & M
  v34 = read_data(data, v33)
  if (v34 - (v34 & 0xffffffffff) & M):
   st[-12:] = x0, x9, v29, v33, x7, x6, x5, x4, x3, x2, x1, v28, x10, x8, v30, 0xffffffff000000000000000000000000000000000000, 0xffffffffff00000000000000000000000000, 9823, v34,; c.resume = 347; return None, gas - 141
  v41 = ((v30 << 144 & M) & 0xffffffff000000000000000000000000000000000000) | ((v34 << 104 & M) & 0xffffffffff00000000000000000000000000)
  if x1:
   gm.gas_remaining = gas - 244
   st += x8, x10
   h55(c, st, gm)
   gas = gm.gas_remaining
   if gas < 52: st[-12:] = x0, x9, v29, v33, x7, v28, v41, x2, x6, x5, x4, x3,; c.resume = 10028; return None, gas
   mb[0:32] = x5.to_bytes(32)
   mb[32:64] = K1
   gas = take(gas, 52, 12)
   v44 = fb(keccak(mb[0:64]).digest())
   gm.gas_remaining = gas - 52
   st.append(v44)
   h54(c, st, gm)
   v45 = st.pop()
   gas = gm.gas_remaining
   if gas < 192: st[-12:] = x0, x9, v29, v33, x7, v28, v41, x2, x6, x5, x4, x3, v45,; c.resume = 10041; return None, gas
   v46 = v45 - 1 & M
   if v46 > v45:
    st[-12:] = x0, x9, v29, v33, x7, v28, v41, v46, x6, x5, x4, x3, x2,; c.resume = 2010; return None, gas - 34
   gm.gas_remaining = gas - 192
   st += ((0xffffffff00000000 & (v46 << 32 & M)) | (v41 | (0xffffffffffffffffffff000000000000000000ffffffffff00000000ffffffff & v28))), x7
   h55(c, st, gm)
   gas = gm.gas_remaining
   if gas < 11: st[-12:] = x0, x9, v29, v33, 0x91b460b5a4e89eea9fd9243966c2c3c81cedfcb54dad83505bc17dd37d21f873, 160, 0xffffffffffffffffffffffffffffffffffffffff, 0xffffffffffffffffffffffffffffffffffffffff, x6, x5, x4, x3, 0xffffffffff, 9974, 9968, 9962, 9956, x2,; c.resume = 9952; return None, gas
  else:
   gm.gas_remaining = gas - 280
   st += ((v28 & 0xffffffffffffffffffff000000000000000000ffffffffffffffffffffffffff) | v41), x7
   h55(c, st, gm)
   gas = gm.gas_remaining
   if gas < 11: st[-12:] = x0, x9, v29, v33, 0x91b460b5a4e89eea9fd9243966c2c3c81cedfcb54dad83505bc17dd37d21f873, 160, 0xffffffffffffffffffffffffffffffffffffffff, 0xffffffffffffffffffffffffffffffffffffffff, x6, x5, x4, x3, 0xffffffffff, 9974, 9968, 9962, 9956, x2,; c.resume = 9952; return None, gas
  if gas < 340: st[-12:] = x0, x9, v29, v33, 0x91b460b5a4e89eea9fd9243966c2c3c81cedfcb54dad83505bc17dd37d21f873, 160, 0xffffffffffffffffffffffffffffffffffffffff, 0xffffffffffffffffffffffffffffffffffffffff, x6, x5, x4, x3, 0xffffffffff, 9974, 9968, 9962, 9956, x2,; c.resume = 7803; return None, gas - 11
  v53 = read_data(data, x2)
  if (v53 - (v53 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
   st[-12:] = x0, x9, v29, v33, 0x91b460b5a4e89eea9fd9243966c2c3c81cedfcb54dad83505bc17dd37d21f873, 160, 0xffffffffffffffffffffffffffffffffffffffff, 0xffffffffffffffffffffffffffffffffffffffff, x6, x5, x4, x3, 0xffffffffff, 9974, 9968, 9962, 9956, v53,; c.resume = 347; return None, gas - 55
  v56 = read_data(data, v29)
  if (v56 - (v56 & 0xffffffff) & M):
   st[-12:] = x0, x9, v53, v33, 0x91b460b5a4e89eea9fd9243966c2c3c81cedfcb54dad83505bc17dd37d21f873, 160, 0xffffffffffffffffffffffffffffffffffffffff, 0xffffffffffffffffffffffffffffffffffffffff, x6, x5, x4, x3, 0xffffffffff, 9974, 9968, 9962, v56,; c.resume = 347; return None, gas - 113
  v59 = read_data(data, v33)
  if (v59 - (v59 & 0xffffffffff) & M):
   st[-12:] = x0, x9, v53, v56, 0x91b460b5a4e89eea9fd9243966c2c3c81cedfcb54dad83505bc17dd37d21f873, 160, 0xffffffffffffffffffffffffffffffffffffffff, 0xffffffffffffffffffffffffffffffffffffffff, x6, x5, x4, x3, 0xffffffffff, 9974, 9968, v59,; c.resume = 347; return None, gas - 171
  v62 = read_data(data, x6)
  if (v62 - (v62 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
   st[-12:] = x0, x9, v53, v56, 0x91b460b5a4e89eea9fd9243966c2c3c81cedfcb54dad83505bc17dd37d21f873, 160, 0xffffffffffffffffffffffffffffffffffffffff, 0xffffffffffffffffffffffffffffffffffffffff, v59, x5, x4, x3, 0xffffffffff, 9974, v62,; c.resume = 347; return None, gas - 241
  v65 = fb(mb[64:96])
  if v65 + 32 > ml: gas = grow(c, gas, 340, v65, 32); mb = mem._bytes; ml = len(mb)
  mb[v65:v65 + 32] = (v56 & 0xffffffff).to_bytes(32)
  if v65 + 64 > ml: gas = grow(c, gas, 340, v65 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v65 + 32:v65 + 64] = (v59 & 0xffffffffff).to_bytes(32)
  if v65 + 96 > ml: gas = grow(c, gas, 340, v65 + 64, 32); mb = mem._bytes; ml = len(mb)
  mb[v65 + 64:v65 + 96] = x3.to_bytes(32)
  if v65 + 128 > ml: gas = grow(c, gas, 340, v65 + 96, 32); mb = mem._bytes; ml = len(mb)
  mb[v65 + 96:v65 + 128] = x4.to_bytes(32)
  if v65 + 160 > ml: gas = grow(c, gas, 340, v65 + 128, 32); mb = mem._bytes; ml = len(mb)
  mb[v65 + 128:v65 + 160] = x5.to_bytes(32)
  gm.gas_remaining = gas - 340
  st += (v62 & 0xffffffffffffffffffffffffffffffffffffffff), (v53 & 0xffffffffffffffffffffffffffffffffffffffff), 0x91b460b5a4e89eea9fd9243966c2c3c81cedfcb54dad83505bc17dd37d21f873, 160, v65
  ha3(c, st, gm)
  gas = gm.gas_remaining
  mb = mem._bytes; ml = len(mb)
  if gas < 8: st[-12:] = x0, x9,; c.resume = 10014; return None, gas
  f = T.get(x9)
  st[-12:] = x0,
  if f is not None: return f, gas - 8
  st.append(x9); c.resume = 10014
  return None, gas
 def r9593(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or not 7 <= len(st) <= 1005: c.resume = 9593; return None, gas
  data = c.msg.data_as_bytes
  x0 = st[-1]
  x1 = st[-2]
  x2 = st[-3]
  x3 = st[-4]
  x4 = st[-5]
  x5 = st[-6]
  if gas < 23: c.resume = 9593; return None, gas
  if x0 + 32 > ml: gas = grow(c, gas, 23, x0, 32); mb = mem._bytes; ml = len(mb)
  v7 = fb(mb[x0:x0 + 32])
  if v7:
   if gas < 48: st[-6:] = x0, x4, x3, x2, x1, x5,; c.resume = 10203; return None, gas - 23
   f = T.get(x4)
   st[-7:] = x0,
   if f is not None: return f, gas - 48
   st.append(x4); c.resume = 10211
   return None, gas - 40
  gm.gas_remaining = gas - 23
  st.append(x5)
  h54(c, st, gm)
  v9 = st.pop()
  gas = gm.gas_remaining
  if gas < 315: st[-6:] = x0, x4, x3, x2, x1, v9,; c.resume = 9602; return None, gas
  v10 = x3 + 96 & M
  v11 = 0xffffffffffffffffffffffffffffffffffffffff & v9
  v12 = read_data(data, v10)
  if (v12 - (v12 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
   st[-6:] = x0, x4, x3, x2, v10, x1, v11, 0xffffffff, 9630, v12,; c.resume = 347; return None, gas - 97
  v16 = (x1 >> 160) & 0xffffffff
  v18 = read_data(data, (x3 + 128 & M))
  v20 = read_data(data, (x3 + 160 & M))
  v22 = read_data(data, (x3 + 192 & M))
  v23 = fb(mb[64:96])
  v24 = v23 + 32 & M
  if v24 + 32 > ml: gas = grow(c, gas, 315, v24, 32); mb = mem._bytes; ml = len(mb)
  mb[v24:v24 + 32] = v11.to_bytes(32)
  v26 = v23 + 64 & M
  if v26 + 32 > ml: gas = grow(c, gas, 315, v26, 32); mb = mem._bytes; ml = len(mb)
  mb[v26:v26 + 32] = (v12 & 0xffffffffffffffffffffffffffffffffffffffff).to_bytes(32)
  v27 = v23 + 96 & M
  if v27 + 32 > ml: gas = grow(c, gas, 315, v27, 32); mb = mem._bytes; ml = len(mb)
  mb[v27:v27 + 32] = v16.to_bytes(32)
  v28 = v23 + 128 & M
  if v28 + 32 > ml: gas = grow(c, gas, 315, v28, 32); mb = mem._bytes; ml = len(mb)
  mb[v28:v28 + 32] = v18.to_bytes(32)
  v29 = v23 + 160 & M
  if v29 + 32 > ml: gas = grow(c, gas, 315, v29, 32); mb = mem._bytes; ml = len(mb)
  mb[v29:v29 + 32] = v20.to_bytes(32)
  v30 = v23 + 192 & M
  if v30 + 32 > ml: gas = grow(c, gas, 315, v30, 32); mb = mem._bytes; ml = len(mb)
  mb[v30:v30 + 32] = v22.to_bytes(32)
  if v23 + 32 > ml: gas = grow(c, gas, 315, v23, 32); mb = mem._bytes; ml = len(mb)
  mb[v23:v23 + 32] = K21
  if gas < 443: st[-6:] = x0, x4, v16, x2, v10, v22, v20, v18, x3, v24, v23, 9718, 224, v23,; c.resume = 7207; return None, gas - 315
  v31 = v23 + 224
  if (v31 > 0xffffffffffffffff) or (v31 < v23):
   st[-6:] = x0, x4, v16, x2, v10, v22, v20, v18, x3, v24, v23, 9718, v31,; c.resume = 7242; return None, gas - 377
  mb[64:96] = v31.to_bytes(32)
  v35 = fb(mb[v23:v23 + 32])
  if v35 and v24 + v35 > ml: gas = grow(c, gas, 443, v24, v35); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 443, 6 * (v35 + 31 >> 5))
  v36 = fb(keccak(mb[v24:v24 + v35]).digest())
  v37 = x2 + 1 & M
  gm.gas_remaining = gas - 443
  st.append(v37)
  h54(c, st, gm)
  v38 = st.pop()
  gas = gm.gas_remaining
  if gas < 168: st[-6:] = x0, x4, v36, x2, v10, v22, v20, v18, x3, v16, v37, v38,; c.resume = 9729; return None, gas
  v39 = 1 if v36 == v38 else 0
  v40 = 1 if not (v39) else 0
  if not (v39):
   v41 = fb(mb[64:96])
   if v41 + 32 > ml: gas = grow(c, gas, 168, v41, 32); mb = mem._bytes; ml = len(mb)
   mb[v41:v41 + 32] = K22
   if v41 + 36 > ml: gas = grow(c, gas, 168, v41 + 4, 32); mb = mem._bytes; ml = len(mb)
   mb[v41 + 4:v41 + 36] = v16.to_bytes(32)
   v44 = read_data(data, (x3 + 128 & M))
   if v41 + 68 > ml: gas = grow(c, gas, 168, v41 + 36, 32); mb = mem._bytes; ml = len(mb)
   mb[v41 + 36:v41 + 68] = v44.to_bytes(32)
   v46 = I8 & 0xffffffffffffffffffffffffffffffffffffffff
   v47 = gas - 168
   gm.gas_remaining = gas - 168
   st += 32, v41, 68, v41, v46, v47
   hfa(c, st, gm)
   v48 = st.pop()
   gas = gm.gas_remaining
   mb = mem._bytes; ml = len(mb)
   if gas < 409: st[-6:] = v37, x4, v36, x2, v10, v22, v20, v18, x3, v40, 10176, v16, x3, 96, v44, v46, v41, v48,; c.resume = 12278; return None, gas
   if not (v48):
    st[-6:] = v37, x4, v36, x2, v10, v22, v20, v18, x3, v40, 10176, v16, x3, 96, v44, v46, v48, v41,; c.resume = 3323; return None, gas - 22
   if v48:
    v50 = len(c.return_data)
    if 32 > v50:
     v52 = len(c.return_data)
     gas -= 92
     v53 = v52
    else:
     gas -= 73
     v53 = 32
    v56 = v41 + ((v53 + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0)
    if (v56 > 0xffffffffffffffff) or (v56 < v41):
     st[-6:] = v37, x4, v36, x2, v10, v22, v20, v18, x3, v40, 10176, v16, x3, 96, v44, v46, v41, 32, v41, v53, 12801, v56,; c.resume = 7242; return None, gas - 89
    mb[64:96] = v56.to_bytes(32)
    if (((v41 + v53) - v41 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820000:
     st[-6:] = v37, x4, v36, x2, v10, v22, v20, v18, x3, v40, 10176, v16, x3, 96, v44, v46, v41,; c.resume = 347; return None, gas - 129
    v63 = fb(mb[v41:v41 + 32])
    if (v63 - (1 if not (not (v63)) else 0) & M):
     st[-6:] = v37, x4, v36, x2, v10, v22, v20, v18, x3, v40, 10176, v16, x3, 96, v44, v46, v63, 12818,; c.resume = 347; return None, gas - 181
    gas -= 203
    v67 = v63
   else:
    gas -= 40
    v67 = 0
   if not (v67):
    v70 = fb(mb[64:96])
    if v70 + 32 > ml: gas = grow(c, gas, 114, v70, 32); mb = mem._bytes; ml = len(mb)
    mb[v70:v70 + 32] = K23
    if v70 + 36 > ml: gas = grow(c, gas, 114, v70 + 4, 32); mb = mem._bytes; ml = len(mb)
    mb[v70 + 4:v70 + 36] = v16.to_bytes(32)
    if v70 + 68 > ml: gas = grow(c, gas, 114, v70 + 36, 32); mb = mem._bytes; ml = len(mb)
    mb[v70 + 36:v70 + 68] = v44.to_bytes(32)
    v73 = gas - 114
    gm.gas_remaining = gas - 114
    st += 128, v70, 68, v70, v46, v73
    hfa(c, st, gm)
    v74 = st.pop()
    gas = gm.gas_remaining
    mb = mem._bytes; ml = len(mb)
    if gas < 441: st[-6:] = v37, x4, v36, x2, v10, v22, v20, v18, x3, v40, 10176, v16, 96, v70, v74,; c.resume = 12476; return None, gas
    if not (v74):
     st[-6:] = v37, x4, v36, x2, v10, v22, v20, v18, x3, v40, 10176, v16, 96, v74, v70,; c.resume = 3323; return None, gas - 22
    if v74:
     v76 = len(c.return_data)
     if 128 > v76:
      v78 = len(c.return_data)
      gas -= 109
      v79 = v78
     else:
      gas -= 90
      v79 = 128
     v82 = v70 + ((v79 + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0)
     if (v82 > 0xffffffffffffffff) or (v82 < v70):
      st[-6:] = v37, x4, v36, x2, v10, v22, v20, v18, x3, v40, 10176, v16, v70, 96, 128, v70, v79, 12701, v82,; c.resume = 7242; return None, gas - 89
     mb[64:96] = v82.to_bytes(32)
     if (((v70 + v79) - v70 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820096:
      st[-6:] = v37, x4, v36, x2, v10, v22, v20, v18, x3, v40, 10176, v16, v70, 96,; c.resume = 347; return None, gas - 129
     v89 = fb(mb[v70:v70 + 32])
     if (v89 - (1 if not (not (v89)) else 0) & M):
      st[-6:] = v37, x4, v36, x2, v10, v22, v20, v18, x3, v40, 10176, v16, 255, 96, v70, v89, 12721,; c.resume = 347; return None, gas - 187
     v94 = fb(mb[v70 + 32:v70 + 64])
     if (v94 - (v94 & 255) & M):
      st[-6:] = v37, x4, v36, x2, v10, v22, v20, v18, x3, v40, 10176, v16, 255, 96, v70, 255, 12758, v94, 12738,; c.resume = 347; return None, gas - 262
     if v70 + 96 > ml: gas = grow(c, gas, 332, v70 + 64, 32); mb = mem._bytes; ml = len(mb)
     v98 = fb(mb[v70 + 64:v70 + 96])
     if (v98 - (v98 & 255) & M):
      st[-6:] = v37, x4, v36, x2, v10, v22, v20, v18, x3, v40, 10176, v16, 255, v94, v70, 255, 12758, 96, v98, 12751,; c.resume = 347; return None, gas - 332
     if gas < 393: st[-6:] = v37, x4, v36, x2, v10, v22, v20, v18, x3, v40, 10176, v16, 255, v94, v70, 255, 12758, 96, v98, 12751,; c.resume = 12159; return None, gas - 332
     if v70 + 128 > ml: gas = grow(c, gas, 393, v70 + 96, 32); mb = mem._bytes; ml = len(mb)
     v102 = fb(mb[v70 + 96:v70 + 128])
     if (v102 - (v102 & 255) & M):
      st[-6:] = v37, x4, v36, x2, v10, v22, v20, v18, x3, v40, 10176, v16, 255, v94, v98, 255, v102, 12758,; c.resume = 347; return None, gas - 393
     if gas < 422: st[-6:] = v37, x4, v36, x2, v10, v22, v20, v18, x3, v40, 10176, v16, 255, v94, v98, 255, v102, 12758,; c.resume = 12159; return None, gas - 393
     gas -= 422
     v105, v106, v107, v108, v109 = v98, v102, v94, 255, 255
    else:
     gas -= 50
     v105, v106, v107, v108, v109 = 0, 0, 0, v70, 96
    if gas < 158: st[-6:] = v37, x4, v36, x2, v10, v22, v20, v18, x3, v40, 10176, v16, v105, v106, v107, v108, v109,; c.resume = 12493; return None, gas
    v110 = v105 & 255
    if not (v110):
     v112 = fb(mb[64:96])
     v113 = v112 + 32 & M
     if v113 + 32 > ml: gas = grow(c, gas, 133, v113, 32); mb = mem._bytes; ml = len(mb)
     mb[v113:v113 + 32] = K24
     v114 = v112 + 36 & M
     if v114 + 32 > ml: gas = grow(c, gas, 133, v114, 32); mb = mem._bytes; ml = len(mb)
     mb[v114:v114 + 32] = v16.to_bytes(32)
     v116 = v112 + 68 & M
     if v116 + 32 > ml: gas = grow(c, gas, 133, v116, 32); mb = mem._bytes; ml = len(mb)
     mb[v116:v116 + 32] = (v107 & 255).to_bytes(32)
     if v112 + 32 > ml: gas = grow(c, gas, 133, v112, 32); mb = mem._bytes; ml = len(mb)
     mb[v112:v112 + 32] = K9
     gas -= 133
     v125, v126, v127 = v112, 100, v112
    else:
     v117 = fb(mb[64:96])
     v118 = v117 + 32 & M
     if v118 + 32 > ml: gas = grow(c, gas, 158, v118, 32); mb = mem._bytes; ml = len(mb)
     mb[v118:v118 + 32] = K25
     v119 = v117 + 36 & M
     if v119 + 32 > ml: gas = grow(c, gas, 158, v119, 32); mb = mem._bytes; ml = len(mb)
     mb[v119:v119 + 32] = v16.to_bytes(32)
     v121 = v117 + 68 & M
     if v121 + 32 > ml: gas = grow(c, gas, 158, v121, 32); mb = mem._bytes; ml = len(mb)
     mb[v121:v121 + 32] = (v107 & 255).to_bytes(32)
     v122 = v117 + 100 & M
     if v122 + 32 > ml: gas = grow(c, gas, 158, v122, 32); mb = mem._bytes; ml = len(mb)
     mb[v122:v122 + 32] = v110.to_bytes(32)
     v124 = v117 + 132 & M
     if v124 + 32 > ml: gas = grow(c, gas, 158, v124, 32); mb = mem._bytes; ml = len(mb)
     mb[v124:v124 + 32] = (v106 & 255).to_bytes(32)
     if v117 + 32 > ml: gas = grow(c, gas, 158, v117, 32); mb = mem._bytes; ml = len(mb)
     mb[v117:v117 + 32] = K26
     gas -= 158
     v125, v126, v127 = v117, 164, v117
    if gas < 88: st[-6:] = v37, x4, v36, x2, v10, v22, v20, v18, x3, v40, 10176, v125, 7823, v126, v127,; c.resume = 7207; return None, gas
    v130 = v127 + ((v126 + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0)
    if (v130 > 0xffffffffffffffff) or (v130 < v127):
     st[-6:] = v37, x4, v36, x2, v10, v22, v20, v18, x3, v40, 10176, v125, 7823, v130,; c.resume = 7242; return None, gas - 62
    mb[64:96] = v130.to_bytes(32)
    gas -= 88
    v147 = v125
   else:
    v135 = read_data(data, (x3 + 192 & M))
    mb[0:32] = v135.to_bytes(32)
    mb[32:64] = K1
    gas = take(gas, 91, 12)
    v136 = fb(keccak(mb[0:64]).digest())
    gm.gas_remaining = gas - 91
    st.append(v136)
    h54(c, st, gm)
    v137 = st.pop()
    gas = gm.gas_remaining
    if gas < 140: st[-6:] = v37, x4, v36, x2, v10, v22, v20, v18, x3, v40, 10176, v135, v137,; c.resume = 12320; return None, gas
    if not (v137):
     v139 = fb(mb[64:96])
     v140 = v139 + 32 & M
     if v140 + 32 > ml: gas = grow(c, gas, 82, v140, 32); mb = mem._bytes; ml = len(mb)
     mb[v140:v140 + 32] = K27
     v141 = v139 + 36 & M
     if v141 + 32 > ml: gas = grow(c, gas, 82, v141, 32); mb = mem._bytes; ml = len(mb)
     mb[v141:v141 + 32] = v135.to_bytes(32)
     if v139 + 32 > ml: gas = grow(c, gas, 82, v139, 32); mb = mem._bytes; ml = len(mb)
     mb[v139:v139 + 32] = K4
     st[-6:] = v37, x4, v36, x2, v10, v22, v20, v18, x3, v40, 10176, v139, 7823, 68, v139,
     return r7207, gas - 82
    v142 = fb(mb[64:96])
    v143 = v142 + 32 & M
    if (v143 > 0xffffffffffffffff) or (v143 < v142):
     st[-6:] = v37, x4, v36, x2, v10, v22, v20, v18, x3, v40, 10176, v142, 11015, v143,; c.resume = 7242; return None, gas - 106
    mb[64:96] = v143.to_bytes(32)
    if v142 + 32 > ml: gas = grow(c, gas, 140, v142, 32); mb = mem._bytes; ml = len(mb)
    mb[v142:v142 + 32] = K14
    gas -= 140
    v147 = v142
   if gas < 23: st[-6:] = v37, x4, v36, x2, v10, v22, v20, v18, x3, v40, v147,; c.resume = 10176; return None, gas
   if v147 + 32 > ml: gas = grow(c, gas, 23, v147, 32); mb = mem._bytes; ml = len(mb)
   v148 = fb(mb[v147:v147 + 32])
   if v148:
    if gas < 58: st[-6:] = v147, x4, v36, x2, v10, v22, v20, v18, x3, v40, v37,; c.resume = 10189; return None, gas - 23
    f = T.get(x4)
    st[-7:] = v147,
    if f is not None: return f, gas - 58
    st.append(x4); c.resume = 10202
    return None, gas - 50
   if gas < 36: st[-6:] = v147, x4, v36, x2, v10, v22, v20, v18, x3, v40, v37,; c.resume = 10184; return None, gas - 23
   st[-6:] = v147, x4, v36, x2, v10, v22, v20, v18, x3, v40, v37, 0,
   return r9738, gas - 36
  st[-6:] = x0, x4, v36, x2, v10, v22, v20, v18, x3, v40, v37, v16,
  return r9738, gas - 28
 def r12015(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or not 3 <= len(st) <= 1017: c.resume = 12015; return None, gas
  data = c.msg.data_as_bytes
  x0 = st[-1]
  x1 = st[-2]
  x2 = st[-3]
  if gas < 298: c.resume = 12015; return None, gas
  v3 = read_data(data, x1)
  if (v3 - (v3 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
   st[-2:] = x0, x1, 0xffffffffffffffffffffffffffffffffffffffff, 0xffffffffffffffffffffffffffffffffffffffff, 12034, v3,; c.resume = 347; return None, gas - 83
  v7 = x0 & 0xffffffffffffffffffffffffffffffffffffffff
  if (v7 - (v3 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
   v9 = read_data(data, x1)
   if (v9 - (v9 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
    st[-2:] = v7, 12069, v9,; c.resume = 347; return None, gas - 188
   v12 = fb(mb[64:96])
   v13 = v12 + 32 & M
   if v13 + 32 > ml: gas = grow(c, gas, 298, v13, 32); mb = mem._bytes; ml = len(mb)
   mb[v13:v13 + 32] = K20
   v15 = v12 + 36 & M
   if v15 + 32 > ml: gas = grow(c, gas, 298, v15, 32); mb = mem._bytes; ml = len(mb)
   mb[v15:v15 + 32] = (v9 & 0xffffffffffffffffffffffffffffffffffffffff).to_bytes(32)
   v16 = v12 + 68 & M
   if v16 + 32 > ml: gas = grow(c, gas, 298, v16, 32); mb = mem._bytes; ml = len(mb)
   mb[v16:v16 + 32] = v7.to_bytes(32)
   if v12 + 32 > ml: gas = grow(c, gas, 298, v12, 32); mb = mem._bytes; ml = len(mb)
   mb[v12:v12 + 32] = K9
   if gas < 386: st[-2:] = v12, 7823, 100, v12,; c.resume = 7207; return None, gas - 298
   v17 = v12 + 128
   if (v17 > 0xffffffffffffffff) or (v17 < v12):
    st[-2:] = v12, 7823, v17,; c.resume = 7242; return None, gas - 360
   mb[64:96] = v17.to_bytes(32)
   f = T.get(x2)
   st[-3:] = v12,
   if f is not None: return f, gas - 386
   st.append(x2); c.resume = 7825
   return None, gas - 378
  v22 = fb(mb[64:96])
  v23 = v22 + 32 & M
  if (v23 > 0xffffffffffffffff) or (v23 < v22):
   st[-2:] = v22, 11015, v23,; c.resume = 7242; return None, gas - 218
  mb[64:96] = v23.to_bytes(32)
  if v22 + 32 > ml: gas = grow(c, gas, 252, v22, 32); mb = mem._bytes; ml = len(mb)
  mb[v22:v22 + 32] = K14
  f = T.get(x2)
  st[-3:] = v22,
  if f is not None: return f, gas - 252
  st.append(x2); c.resume = 11020
  return None, gas - 244
 def r2102(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1020: c.resume = 2102; return None, gas
  data = c.msg.data_as_bytes
  if gas < 104: c.resume = 2102; return None, gas
  if (c.msg.value):
   c.resume = 347; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820000:
   c.resume = 347; return None, gas - 46
  mb[0:32] = (fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)).to_bytes(32)
  mb[32:64] = K1
  gas = take(gas, 104, 12)
  v6 = fb(keccak(mb[0:64]).digest())
  gm.gas_remaining = gas - 104
  st.append(v6)
  h54(c, st, gm)
  v7 = st.pop()
  gas = gm.gas_remaining
  if gas < 15: st += 32, v7; c.resume = 2137; return None, gas
  v8 = fb(mb[64:96])
  if v8 + 32 > ml: gas = grow(c, gas, 15, v8, 32); mb = mem._bytes; ml = len(mb)
  mb[v8:v8 + 32] = v7.to_bytes(32)
  c.output = bytes(mb[v8:v8 + 32])
  return None, gas - 15
 def r2144(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1020: c.resume = 2144; return None, gas
  data = c.msg.data_as_bytes
  if gas < 53: c.resume = 2144; return None, gas
  if (c.msg.value):
   c.resume = 347; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564819968:
   c.resume = 347; return None, gas - 45
  gm.gas_remaining = gas - 53
  st.append(0)
  h54(c, st, gm)
  v5 = st.pop()
  gas = gm.gas_remaining
  if gas < 18: st += 32, 0xffffffff, v5; c.resume = 2170; return None, gas
  v7 = fb(mb[64:96])
  if v7 + 32 > ml: gas = grow(c, gas, 18, v7, 32); mb = mem._bytes; ml = len(mb)
  mb[v7:v7 + 32] = (v5 & 0xffffffff).to_bytes(32)
  c.output = bytes(mb[v7:v7 + 32])
  return None, gas - 18
 def r2178(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1007: c.resume = 2178; return None, gas
  data = c.msg.data_as_bytes
  if gas < 261: c.resume = 2178; return None, gas
  if (c.msg.value):
   c.resume = 347; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564819968:
   c.resume = 347; return None, gas - 45
  v5 = I0 & 255
  if v5 > 31:
   st += 2365, 2238, v5, I0; c.resume = 10663; return None, gas - 100
  v7 = fb(mb[64:96])
  v8 = v7 + 64 & M
  if (v8 > 0xffffffffffffffff) or (v8 < v7):
   st += 2365, 2238, v7, I0, v5, 10644, v8; c.resume = 7242; return None, gas - 191
  mb[64:96] = v8.to_bytes(32)
  if v7 + 32 > ml: gas = grow(c, gas, 261, v7, 32); mb = mem._bytes; ml = len(mb)
  mb[v7:v7 + 32] = K29
  if v7 + 64 > ml: gas = grow(c, gas, 261, v7 + 32, 32); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 261, 3)
  copy_data(mb, data, v7 + 32, (len(data)), 32)
  mb[v7:v7 + 32] = v5.to_bytes(32)
  mb[v7 + 32:v7 + 64] = J0
  if gas < 478: st += 2365, v7; c.resume = 2238; return None, gas - 261
  v14 = I1 & 255
  if v14 > 31:
   st += 2365, v7, 617, 2282, v14, I1; c.resume = 10663; return None, gas - 317
  v16 = fb(mb[64:96])
  v17 = v16 + 64 & M
  if (v17 > 0xffffffffffffffff) or (v17 < v16):
   st += 2365, v7, 617, 2282, v16, I1, v14, 10644, v17; c.resume = 7242; return None, gas - 408
  mb[64:96] = v17.to_bytes(32)
  if v16 + 32 > ml: gas = grow(c, gas, 478, v16, 32); mb = mem._bytes; ml = len(mb)
  mb[v16:v16 + 32] = K29
  if v16 + 64 > ml: gas = grow(c, gas, 478, v16 + 32, 32); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 478, 3)
  copy_data(mb, data, v16 + 32, (len(data)), 32)
  mb[v16:v16 + 32] = v14.to_bytes(32)
  mb[v16 + 32:v16 + 64] = J1
  if gas < 668: st += 2365, v7, 617, v16; c.resume = 2282; return None, gas - 478
  v23 = fb(mb[64:96])
  v24 = v23 + 32 & M
  if (v24 > 0xffffffffffffffff) or (v24 < v23):
   st += 2365, v7, 617, v23, 2379, v16, 2300, v24; c.resume = 7242; return None, gas - 573
  mb[64:96] = v24.to_bytes(32)
  if v23 + 32 > ml: gas = grow(c, gas, 668, v23, 32); mb = mem._bytes; ml = len(mb)
  mb[v23:v23 + 32] = K14
  gas = take(gas, 668, 0)
  copy_data(mb, data, 0, (len(data)), 0)
  v29 = fb(mb[64:96])
  if v29 + 32 > ml: gas = grow(c, gas, 668, v29, 32); mb = mem._bytes; ml = len(mb)
  mb[v29:v29 + 32] = K33
  if v29 + 64 > ml: gas = grow(c, gas, 668, v29 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v29 + 32:v29 + 64] = K31
  v31 = v29 + 224
  if gas < 772: st += v29, v29, 617, v23, 2379, v16, 2365, v31, v7; c.resume = 6975; return None, gas - 668
  v32 = fb(mb[v7:v7 + 32])
  if v29 + 256 > ml: gas = grow(c, gas, 772, v29 + 224, 32); mb = mem._bytes; ml = len(mb)
  mb[v29 + 224:v29 + 256] = v32.to_bytes(32)
  if v32 and v29 + 256 + v32 > ml: gas = grow(c, gas, 772, v29 + 256, v32); mb = mem._bytes; ml = len(mb)
  if v32 and v7 + 32 + v32 > ml: gas = grow(c, gas, 772, v7 + 32, v32); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 772, 3 * (v32 + 31 >> 5))
  copy_memory(mb, v29 + 256, v7 + 32, v32)
  v35 = v31 + v32
  if v35 + 64 > ml: gas = grow(c, gas, 772, v35 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v35 + 32:v35 + 64] = K14
  v39 = ((v32 + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) + v31
  v40 = v39 + 32
  if gas < 912: st += v29, v29, 617, v23, 2379, v16, v40; c.resume = 2365; return None, gas - 772
  mb[v29 + 64:v29 + 96] = (v40 - v29 & M).to_bytes(32)
  v43 = fb(mb[v16:v16 + 32])
  if v39 + 64 > ml: gas = grow(c, gas, 912, v39 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v39 + 32:v39 + 64] = v43.to_bytes(32)
  if v43 and v39 + 64 + v43 > ml: gas = grow(c, gas, 912, v39 + 64, v43); mb = mem._bytes; ml = len(mb)
  if v43 and v16 + 32 + v43 > ml: gas = grow(c, gas, 912, v16 + 32, v43); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 912, 3 * (v43 + 31 >> 5))
  copy_memory(mb, v39 + 64, v16 + 32, v43)
  v46 = v40 + v43
  if v46 + 64 > ml: gas = grow(c, gas, 912, v46 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v46 + 32:v46 + 64] = K14
  v50 = ((v43 + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) + v40
  v51 = v50 + 32
  if gas < 1032: st += v29, v29, 617, v23, v51; c.resume = 2379; return None, gas - 912
  mb[v29 + 96:v29 + 128] = (c.state.execution_context.chain_id).to_bytes(32)
  mb[v29 + 128:v29 + 160] = (fb(c.msg.storage_address)).to_bytes(32)
  mb[v29 + 160:v29 + 192] = K14
  mb[v29 + 192:v29 + 224] = (v51 - v29 & M).to_bytes(32)
  v59 = fb(mb[v23:v23 + 32])
  if v50 + 64 > ml: gas = grow(c, gas, 1032, v50 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v50 + 32:v50 + 64] = v59.to_bytes(32)
  gas -= 1032
  v74, v75, v76 = (v51 + 32), (v23 + 32), 0
  while True:
   if gas < 80: st += v29, v29, 617, v74, v75, v59, v76; c.resume = 6940; return None, gas
   if v76 < v59:
    if v75 + 32 > ml: gas = grow(c, gas, 80, v75, 32); mb = mem._bytes; ml = len(mb)
    v78 = fb(mb[v75:v75 + 32])
    if v74 + 32 > ml: gas = grow(c, gas, 80, v74, 32); mb = mem._bytes; ml = len(mb)
    mb[v74:v74 + 32] = v78.to_bytes(32)
    gas -= 80
    v74, v75, v76 = (32 + v74), (v75 + 32), (1 + v76)
    continue
   break
  if gas < 47: st += v29, v29, 617, v74, v75, v59, v76; c.resume = 6948; return None, gas - 23
  v82 = v74 - v29 & M
  if v82 and v29 + v82 > ml: gas = grow(c, gas, 47, v29, v82); mb = mem._bytes; ml = len(mb)
  c.output = bytes(mb[v29:v29 + v82])
  return None, gas - 47
 def r2411(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1016: c.resume = 2411; return None, gas
  data = c.msg.data_as_bytes
  if gas < 249: c.resume = 2411; return None, gas
  if (c.msg.value):
   c.resume = 347; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820032:
   c.resume = 347; return None, gas - 46
  v5 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
  if (v5 - (v5 & 0xffffffff) & M):
   st += v5, 2436; c.resume = 347; return None, gas - 98
  v8 = fb(data[36:68]) if len(data) >= 68 else read_data(data, 36)
  if not (v8 < 16384):
   gas -= 162
   v18 = 0
  else:
   mb[0:32] = (((v5 << 16 & M) & 0xffffffff0000) | v8).to_bytes(32)
   mb[32:64] = K5
   gas = take(gas, 249, 12)
   v14 = fb(keccak(mb[0:64]).digest())
   if gas < 253: st += 32, 0xffffffffffffffffffffffffffffffffffffffff, 4, v14; c.resume = 2494; return None, gas - 249
   gm.gas_remaining = gas - 253
   st.append((v14 + 4 & M))
   h54(c, st, gm)
   v16 = st.pop()
   gas = gm.gas_remaining
   if gas < 3: st += 32, 0xffffffffffffffffffffffffffffffffffffffff, v16; c.resume = 2497; return None, gas
   gas -= 3
   v18 = (v16 & 0xffffffffffffffffffffffffffffffffffffffff)
  if gas < 34: st += 32, v18; c.resume = 2498; return None, gas
  v19 = fb(mb[64:96])
  if v19 + 32 > ml: gas = grow(c, gas, 34, v19, 32); mb = mem._bytes; ml = len(mb)
  mb[v19:v19 + 32] = v18.to_bytes(32)
  c.output = bytes(mb[v19:v19 + 32])
  return None, gas - 34
 def r2525(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1015: c.resume = 2525; return None, gas
  data = c.msg.data_as_bytes
  if gas < 207: c.resume = 2525; return None, gas
  if (c.msg.value):
   c.resume = 347; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820000:
   c.resume = 347; return None, gas - 46
  v5 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
  if (v5 - (v5 & 0xffffffff) & M):
   st += v5, 2550; c.resume = 347; return None, gas - 98
  if ((fb(c.msg.sender)) - (I2 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
   st.append(v5); c.resume = 2769; return None, gas - 146
  v11 = 0xffffffff & v5
  mb[0:32] = v11.to_bytes(32)
  mb[32:64] = K28
  gas = take(gas, 207, 12)
  v12 = fb(keccak(mb[0:64]).digest())
  gm.gas_remaining = gas - 207
  st.append(v12)
  h54(c, st, gm)
  v13 = st.pop()
  gas = gm.gas_remaining
  if gas < 151: st += v11, v12, v13; c.resume = 2619; return None, gas
  if not ((v13 & 65535)):
   st += v13, v12, v11; c.resume = 2726; return None, gas - 28
  v17 = (v13 >> 32) & 0xffffffff
  if v17 == 0xffffffff:
   st += 64, v12, 0xffffffff, v13, 2652, v17; c.resume = 2010; return None, gas - 97
  v19 = 1 + v17
  v23 = (v13 & 0xffffffffffffffffffffffffffffffffffffffffffffffff00000000ffffffff) | ((v19 << 32) & 0xffffffff00000000)
  gm.gas_remaining = gas - 151
  st += v23, v12
  h55(c, st, gm)
  gas = gm.gas_remaining
  if gas < 42: st += 64, v23, 0xffffffff, v19; c.resume = 2707; return None, gas
  v24 = fb(mb[64:96])
  if v24 + 32 > ml: gas = grow(c, gas, 42, v24, 32); mb = mem._bytes; ml = len(mb)
  mb[v24:v24 + 32] = ((v23 >> 16) & 65535).to_bytes(32)
  if v24 + 64 > ml: gas = grow(c, gas, 42, v24 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v24 + 32:v24 + 64] = (v19 & 0xffffffff).to_bytes(32)
  c.output = bytes(mb[v24:v24 + 64])
  return None, gas - 42
 def r2813(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or not 1 <= len(st) <= 1012: c.resume = 2813; return None, gas
  data = c.msg.data_as_bytes
  if gas < 198: c.resume = 2813; return None, gas
  if (c.msg.value):
   c.resume = 347; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820000:
   c.resume = 347; return None, gas - 46
  v5 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
  if (v5 - (v5 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
   st += 0xffffffffffffffffffffffffffffffffffffffff, v5, 2846; c.resume = 347; return None, gas - 125
  v8 = v5 & 0xffffffffffffffffffffffffffffffffffffffff
  mb[0:32] = v8.to_bytes(32)
  mb[32:64] = K2
  gas = take(gas, 198, 12)
  v9 = fb(keccak(mb[0:64]).digest())
  gm.gas_remaining = gas - 198
  st.append((v9 + 1 & M))
  h54(c, st, gm)
  v11 = st.pop()
  gas = gm.gas_remaining
  if gas < 108: st += v8, v9, v11; c.resume = 2865; return None, gas
  if not (((v11 >> 192) & 0xffffffff)):
   st += v8, v9, v11; c.resume = 3334; return None, gas - 31
  v15 = fb(mb[64:96])
  if v15 + 32 > ml: gas = grow(c, gas, 108, v15, 32); mb = mem._bytes; ml = len(mb)
  mb[v15:v15 + 32] = K34
  if v15 + 36 > ml: gas = grow(c, gas, 108, v15 + 4, 32); mb = mem._bytes; ml = len(mb)
  mb[v15 + 4:v15 + 36] = ((v11 >> 160) & 0xffffffff).to_bytes(32)
  v20 = gas - 108
  gm.gas_remaining = gas - 108
  st += 160, v15, 36, v15, (I3 & 0xffffffffffffffffffffffffffffffffffffffff), v20
  hfa(c, st, gm)
  v21 = st.pop()
  gas = gm.gas_remaining
  mb = mem._bytes; ml = len(mb)
  if gas < 410: st += v8, v9, v15, v21; c.resume = 2983; return None, gas
  if not (v21):
   st += v8, v9, v21, v15; c.resume = 3323; return None, gas - 22
  if v21:
   v23 = len(c.return_data)
   if 160 > v23:
    v25 = len(c.return_data)
    gas -= 114
    v26 = v25
   else:
    gas -= 98
    v26 = 160
   v29 = v15 + ((v26 + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0)
   if (v29 > 0xffffffffffffffff) or (v29 < v15):
    st += v8, v9, 0xffffffffffffffffffffffffffffffffffffffff, 3307, v15, v26, 3299, v29; c.resume = 7242; return None, gas - 83
   mb[64:96] = v29.to_bytes(32)
   if (((v15 + v26) - v15 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820128:
    st += v8, v9, 0xffffffffffffffffffffffffffffffffffffffff, 3307, v15; c.resume = 347; return None, gas - 150
   v36 = fb(mb[v15:v15 + 32])
   if (v36 - (v36 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
    st += v8, v9, 0xffffffffffffffffffffffffffffffffffffffff, 3307, v15, v36, 7478; c.resume = 347; return None, gas - 214
   if v15 + 64 > ml: gas = grow(c, gas, 296, v15 + 32, 32); mb = mem._bytes; ml = len(mb)
   v40 = fb(mb[v15 + 32:v15 + 64])
   if (v40 - (v40 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
    st += v8, v9, 0xffffffffffffffffffffffffffffffffffffffff, v36, v15, 3307, v40, 7491; c.resume = 347; return None, gas - 296
   if gas < 348: st += v8, v9, 0xffffffffffffffffffffffffffffffffffffffff, v36, v15, 3307, v40, 7491; c.resume = 7457; return None, gas - 296
   if v15 + 96 > ml: gas = grow(c, gas, 348, v15 + 64, 32); mb = mem._bytes; ml = len(mb)
   v44 = fb(mb[v15 + 64:v15 + 96])
   if (v44 - (v44 & 65535) & M):
    st += v8, v9, 0xffffffffffffffffffffffffffffffffffffffff, v36, v40, 3307, v15, v44; c.resume = 347; return None, gas - 348
   if gas < 391: st += v8, v9, 0xffffffffffffffffffffffffffffffffffffffff, v36, v40, 3307, v15, v44; c.resume = 7509; return None, gas - 348
   if v15 + 128 > ml: gas = grow(c, gas, 391, v15 + 96, 32); mb = mem._bytes; ml = len(mb)
   v48 = fb(mb[v15 + 96:v15 + 128])
   if (v48 - (v48 & 0xffffffff) & M):
    st += v8, v9, 0xffffffffffffffffffffffffffffffffffffffff, v36, v40, v44, v15, 3307, v48; c.resume = 347; return None, gas - 391
   if gas < 417: st += v8, v9, 0xffffffffffffffffffffffffffffffffffffffff, v36, v40, v44, v15, 3307, v48; c.resume = 7528; return None, gas - 391
   if v15 + 160 > ml: gas = grow(c, gas, 417, v15 + 128, 32); mb = mem._bytes; ml = len(mb)
   v52 = fb(mb[v15 + 128:v15 + 160])
   if gas < 438: st += v8, v9, 0xffffffffffffffffffffffffffffffffffffffff, v36, v40, v44, v48, v52; c.resume = 3307; return None, gas - 417
   gas -= 438
   v53, v54, v55 = v40, v36, 0xffffffffffffffffffffffffffffffffffffffff
  else:
   gas -= 45
   v53, v54, v55 = 0, 0, v15
  if gas < 113: st += v8, v9, v53, v54, v55; c.resume = 2998; return None, gas
  v58 = 1 if (fb(c.msg.sender)) == (0xffffffffffffffffffffffffffffffffffffffff & v54) else 0
  if not (v58):
   gas -= 94
   v65 = (1 if not ((fb(c.msg.sender)) == (v53 & 0xffffffffffffffffffffffffffffffffffffffff)) else 0)
  else:
   gas -= 48
   v65 = (1 if not (v58) else 0)
  if v65:
   st += v8, v9; c.resume = 3195; return None, gas - 16
  gm.gas_remaining = gas - 19
  st.append(v9)
  h54(c, st, gm)
  v67 = st.pop()
  gas = gm.gas_remaining
  if gas < 52: st += v8, v9, v67; c.resume = 3026; return None, gas
  if ((v67 >> 224) & 255):
   st += v8, v67, v9; c.resume = 3151; return None, gas - 31
  gm.gas_remaining = gas - 52
  st += ((v67 & 0xffffff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffff) | 0x100000000000000000000000000000000000000000000000000000000), v9
  h55(c, st, gm)
  gas = gm.gas_remaining
  if gas < 36: st += v8, 3113, v9; c.resume = 3109; return None, gas
  gm.gas_remaining = gas - 36
  st.append((1 + v9 & M))
  h54(c, st, gm)
  v73 = st.pop()
  gas = gm.gas_remaining
  if gas < 109: st += v8, 3113, v9, 0xffffffffffffffffffffffffffffffffffffff00ffffffffffffffffffffffff, 8381, 0xffffffff, 1, 8368, v73; c.resume = 8329; return None, gas
  mb[0:32] = ((65535 & (v73 >> 224)) | (0xffffffff0000 & (v73 >> 176))).to_bytes(32)
  mb[32:64] = K5
  gas = take(gas, 109, 12)
  v79 = fb(keccak(mb[0:64]).digest())
  if gas < 116: st += v8, 3113, v9, 0xffffffffffffffffffffffffffffffffffffff00ffffffffffffffffffffffff, 8381, 0xffffffff, 1, v79; c.resume = 8368; return None, gas - 109
  gm.gas_remaining = gas - 116
  st.append((v9 + 1 & M))
  h54(c, st, gm)
  v81 = st.pop()
  gas = gm.gas_remaining
  if gas < 39: st += v8, 3113, v79, 0xffffffffffffffffffffffffffffffffffffff00ffffffffffffffffffffffff, 8381, 0xffffffff, v81; c.resume = 8372; return None, gas
  gm.gas_remaining = gas - 39
  st.append(v79)
  h54(c, st, gm)
  v84 = st.pop()
  gas = gm.gas_remaining
  if gas < 58: st += v8, 3113, v79, 0xffffffffffffffffffffffffffffffffffffff00ffffffffffffffffffffffff, ((v81 >> 192) & 0xffffffff), 8381, v79, 0xffffffff, v84; c.resume = 8474; return None, gas
  mb[0:32] = ((v81 >> 192) & 0xffffffff).to_bytes(32)
  mb[32:64] = K28
  gas = take(gas, 58, 12)
  v85 = fb(keccak(mb[0:64]).digest())
  gm.gas_remaining = gas - 58
  st.append(v85)
  h54(c, st, gm)
  v86 = st.pop()
  gas = gm.gas_remaining
  if gas < 68: st += v8, 3113, v79, 0xffffffffffffffffffffffffffffffffffffff00ffffffffffffffffffffffff, v84, 8381, v79, 0xffffffff, v86; c.resume = 8493; return None, gas
  v88 = (v86 >> 32) & 0xffffffff
  if (v84 & 0xffffffff) < v88:
   gm.gas_remaining = gas - 68
   st += v84, (v79 + 2 & M)
   h55(c, st, gm)
   gas = gm.gas_remaining
   if gas < 12: st += v8, 3113, v79, 0xffffffffffffffffffffffffffffffffffffff00ffffffffffffffffffffffff, 8381, v88, 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffff00000000, v84, v79; c.resume = 8558; return None, gas
   gm.gas_remaining = gas - 12
   st.append((v79 + 1 & M))
   h54(c, st, gm)
   v93 = st.pop()
   gas = gm.gas_remaining
   if gas < 6: st += v8, 3113, v79, 0xffffffffffffffffffffffffffffffffffffff00ffffffffffffffffffffffff, 8381, v88, 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffff00000000, v84, v79, 3, v93; c.resume = 8565; return None, gas
   gm.gas_remaining = gas - 6
   st += v93, (v79 + 3 & M)
   h55(c, st, gm)
   gas = gm.gas_remaining
   if gas < 17: st += v8, 3113, v79, 0xffffffffffffffffffffffffffffffffffffff00ffffffffffffffffffffffff, 8381, v88, 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffff00000000, v84; c.resume = 8568; return None, gas
   gas -= 17
   v97 = ((v84 & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffff00000000) | v88)
  else:
   gas -= 52
   v97 = v84
  if gas < 7: st += v8, 3113, v79, 0xffffffffffffffffffffffffffffffffffffff00ffffffffffffffffffffffff, v97; c.resume = 8381; return None, gas
  gm.gas_remaining = gas - 7
  st += (v97 & 0xffffffffffffffffffffffffffffffffffffff00ffffffffffffffffffffffff), v79
  h55(c, st, gm)
  gas = gm.gas_remaining
  if gas < 17: st += v8, 3113; c.resume = 8385; return None, gas
  gm.gas_remaining = gas - 17
  st += v8, 0x1572544b0385aedb556974d7757e2ca8049d2da99a9a5209fa9781c74d5f82c8, 0, 0
  ha2(c, st, gm)
  gas = gm.gas_remaining
  mb = mem._bytes; ml = len(mb)
  return None, gas
 def r3378(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1004: c.resume = 3378; return None, gas
  data = c.msg.data_as_bytes
  if gas < 223: c.resume = 3378; return None, gas
  if (c.msg.value):
   c.resume = 347; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820384:
   c.resume = 347; return None, gas - 46
  v5 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
  if (v5 - (v5 & 0xffffffff) & M):
   st += v5, 3404; c.resume = 347; return None, gas - 98
  if 420 > (len(data)):
   st.append(v5); c.resume = 347; return None, gas - 128
  v10 = fb(mb[64:96])
  v11 = v10 + 32 & M
  if v11 + 32 > ml: gas = grow(c, gas, 223, v11, 32); mb = mem._bytes; ml = len(mb)
  mb[v11:v11 + 32] = (v5 & 0xffffffff).to_bytes(32)
  v13 = v11 + 416
  gas -= 223
  v31, v32, v33 = 36, 0, (32 + v11)
  while True:
   if gas < 165: st += v5, v11, v10, 3451, v10, v13, 3437, v31, v32, v33; c.resume = 7560; return None, gas
   if v32 < 12:
    v35 = read_data(data, v31)
    if (v35 - (v35 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
     st += v5, v11, v10, 3451, v10, v13, 3437, v31, v32, 1, 32, 32, v33, 0xffffffffffffffffffffffffffffffffffffffff, v35, 7596; c.resume = 347; return None, gas - 115
    if v33 + 32 > ml: gas = grow(c, gas, 165, v33, 32); mb = mem._bytes; ml = len(mb)
    mb[v33:v33 + 32] = (v35 & 0xffffffffffffffffffffffffffffffffffffffff).to_bytes(32)
    gas -= 165
    v31, v32, v33 = (v31 + 32 & M), (v32 + 1), (v33 + 32)
    continue
   break
  if gas < 73: st += v5, v11, v10, 3451, v10, v13, 3437, v31, v32, v33; c.resume = 7569; return None, gas - 23
  v42 = v13 - v10 & M
  if v10 + 32 > ml: gas = grow(c, gas, 73, v10, 32); mb = mem._bytes; ml = len(mb)
  mb[v10:v10 + 32] = (v42 - 32 & M).to_bytes(32)
  if gas < 238: st += v5, v11, v10, 3451, v42, v10; c.resume = 7207; return None, gas - 73
  v46 = v10 + ((v42 + 31 & M) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) & M
  if (v46 > 0xffffffffffffffff) or (v46 < v10):
   st += v5, v11, v10, 3451, v46; c.resume = 7242; return None, gas - 135
  mb[64:96] = v46.to_bytes(32)
  v50 = fb(mb[v10:v10 + 32])
  if v50 and v11 + v50 > ml: gas = grow(c, gas, 238, v11, v50); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 238, 6 * (v50 + 31 >> 5))
  v51 = fb(keccak(mb[v11:v11 + v50]).digest())
  mb[0:32] = v51.to_bytes(32)
  mb[32:64] = K1
  gas = take(gas, 238, 12)
  v52 = fb(keccak(mb[0:64]).digest())
  gm.gas_remaining = gas - 238
  st.append(v52)
  h54(c, st, gm)
  v53 = st.pop()
  gas = gm.gas_remaining
  if gas < 127: st += v5, v51, v53; c.resume = 3468; return None, gas
  if not (v53):
   v55 = v5 & 0xffffffff
   v56 = v55 + 1
   if v55 > v56:
    st += v5, v51, v56; c.resume = 2010; return None, gas - 57
   mb[0:32] = v51.to_bytes(32)
   mb[32:64] = K1
   gas = take(gas, 127, 12)
   v58 = fb(keccak(mb[0:64]).digest())
   gm.gas_remaining = gas - 127
   st += v56, v58
   h55(c, st, gm)
   gas = gm.gas_remaining
   if gas < 80: st += 32, v51, v51, 0xf4c42d091efa11e486ce95d8f222086a96975cdad2e018b60ab05dd46f5480f7, 36, v5; c.resume = 3555; return None, gas
   v59 = fb(mb[64:96])
   if v59 + 32 > ml: gas = grow(c, gas, 80, v59, 32); mb = mem._bytes; ml = len(mb)
   mb[v59:v59 + 32] = (v5 & 0xffffffff).to_bytes(32)
   v61 = v59 + 416
   gas -= 80
   v79, v80, v81 = 36, 0, (32 + v59)
   while True:
    if gas < 165: st += 32, v51, v51, 0xf4c42d091efa11e486ce95d8f222086a96975cdad2e018b60ab05dd46f5480f7, v59, v59, v61, 3569, v79, v80, v81; c.resume = 7560; return None, gas
    if v80 < 12:
     v83 = read_data(data, v79)
     if (v83 - (v83 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
      st += 32, v51, v51, 0xf4c42d091efa11e486ce95d8f222086a96975cdad2e018b60ab05dd46f5480f7, v59, v59, v61, 3569, v79, v80, 1, 32, 32, v81, 0xffffffffffffffffffffffffffffffffffffffff, v83, 7596; c.resume = 347; return None, gas - 115
     if v81 + 32 > ml: gas = grow(c, gas, 165, v81, 32); mb = mem._bytes; ml = len(mb)
     mb[v81:v81 + 32] = (v83 & 0xffffffffffffffffffffffffffffffffffffffff).to_bytes(32)
     gas -= 165
     v79, v80, v81 = (v79 + 32 & M), (v80 + 1), (v81 + 32)
     continue
    break
   if gas < 44: st += 32, v51, v51, 0xf4c42d091efa11e486ce95d8f222086a96975cdad2e018b60ab05dd46f5480f7, v59, v59, v61, 3569, v79, v80, v81; c.resume = 7569; return None, gas - 23
   gm.gas_remaining = gas - 44
   st += v51, 0xf4c42d091efa11e486ce95d8f222086a96975cdad2e018b60ab05dd46f5480f7, (v61 - v59 & M), v59
   ha2(c, st, gm)
   gas = gm.gas_remaining
   mb = mem._bytes; ml = len(mb)
   if gas < 11: st += 32, v51; c.resume = 3573; return None, gas
   gas -= 11
   v91 = 32
  else:
   gas -= 16
   v91 = v5
  if gas < 22: st += v91, v51; c.resume = 3473; return None, gas
  v92 = fb(mb[64:96])
  if v92 + 32 > ml: gas = grow(c, gas, 22, v92, 32); mb = mem._bytes; ml = len(mb)
  mb[v92:v92 + 32] = v51.to_bytes(32)
  c.output = bytes(mb[v92:v92 + 32])
  return None, gas - 22
 def r3577(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or not 1 <= len(st) <= 991: c.resume = 3577; return None, gas
  data = c.msg.data_as_bytes
  x0 = st[-1]
  if gas < 778: c.resume = 3577; return None, gas
  if (c.msg.value):
   c.resume = 347; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820224:
   c.resume = 347; return None, gas - 46
  v5 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
  if (v5 - (v5 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
   st += v5, 3603; c.resume = 347; return None, gas - 110
  v8 = fb(data[36:68]) if len(data) >= 68 else read_data(data, 36)
  if (v8 - (v8 & 0xffffffff) & M):
   st += v5, v8, 3611; c.resume = 347; return None, gas - 171
  v11 = fb(data[68:100]) if len(data) >= 100 else read_data(data, 68)
  v12 = fb(data[100:132]) if len(data) >= 132 else read_data(data, 100)
  if v12 > 0xffffffffffffffff:
   st += v5, v11, v8, v12; c.resume = 347; return None, gas - 217
  v14 = len(data)
  v15 = 4 + v12
  if not ((v15 + 31) < v14):
   st += v5, v11, v8, v15, v14, 3647; c.resume = 347; return None, gas - 280
  v19 = read_data(data, v15)
  if v19 > 0xffffffffffffffff:
   st += v5, v11, v8, v15, v19, 3647, v14; c.resume = 347; return None, gas - 311
  v21 = v15 + 32
  if ((v15 + v19) + 32) > v14:
   st += v5, v11, v8, v21, v19, 3647; c.resume = 347; return None, gas - 351
  v25 = fb(data[132:164]) if len(data) >= 164 else read_data(data, 132)
  v26 = v25 & 0xffffffffffffffffffffffffffffffffffffffff
  if (v25 - v26 & M):
   st += v26, v19, v21, v11, v8, v5; c.resume = 347; return None, gas - 421
  v28 = fb(data[164:196]) if len(data) >= 196 else read_data(data, 164)
  v29 = v28 & 0xffffffffffffffffffffffffffffffffffffffff
  if (v28 - v29 & M):
   st += v26, v19, v21, v11, v29, v5, v8; c.resume = 347; return None, gas - 473
  v31 = fb(data[196:228]) if len(data) >= 228 else read_data(data, 196)
  v32 = v31 & 0xffffffff
  if (v31 - v32 & M):
   st += v26, v19, v21, v11, v29, v32, v8, v5, v31; c.resume = 347; return None, gas - 516
  v34 = fb(data[228:260]) if len(data) >= 260 else read_data(data, 228)
  if v34 > 0xffffffffffffffff:
   st += v26, v19, v21, v11, v29, v32, v34, v5, v31, v8; c.resume = 347; return None, gas - 547
  v36 = len(data)
  v37 = 4 + v34
  if not ((v37 + 31) < v36):
   st += v26, v19, v21, v11, v29, v32, 0xffffffffffffffffffffffffffffffffffffffff, v5, v31, v8, v37, v36, 3752; c.resume = 347; return None, gas - 625
  v41 = read_data(data, v37)
  if v41 > 0xffffffffffffffff:
   st += v26, v19, v21, v11, v29, v32, 0xffffffffffffffffffffffffffffffffffffffff, v5, v31, v8, v37, v41, 3752, v36; c.resume = 347; return None, gas - 656
  v43 = v37 + 32
  if ((v37 + v41) + 32) > v36:
   st += v26, v19, v21, v11, v29, v32, 0xffffffffffffffffffffffffffffffffffffffff, v5, v31, v8, v43, v41, 3752; c.resume = 347; return None, gas - 696
  v47 = v5 & 0xffffffffffffffffffffffffffffffffffffffff
  mb[0:32] = v47.to_bytes(32)
  mb[32:64] = K2
  gas = take(gas, 778, 12)
  v48 = fb(keccak(mb[0:64]).digest())
  gm.gas_remaining = gas - 778
  st.append(v48)
  h54(c, st, gm)
  v49 = st.pop()
  gas = gm.gas_remaining
  if gas < 112: st += v26, v19, v47, v11, v29, v32, v41, v48, v31, v8, v21, v43, v49; c.resume = 3773; return None, gas
  if ((v49 >> 224) & 255):
   st += v26, v19, v47, v11, v29, v32, v41, v48, v31, v8, v21, v43, v49; c.resume = 5906; return None, gas - 28
  if not (v26):
   st += v26, v19, v47, v11, v29, v32, v41, v48, v31, v8, v21, v43, v49; c.resume = 5866; return None, gas - 47
  v53 = fb(mb[64:96])
  if v53 + 32 > ml: gas = grow(c, gas, 112, v53, 32); mb = mem._bytes; ml = len(mb)
  mb[v53:v53 + 32] = K35
  if v53 + 36 > ml: gas = grow(c, gas, 112, v53 + 4, 32); mb = mem._bytes; ml = len(mb)
  mb[v53 + 4:v53 + 36] = v29.to_bytes(32)
  v56 = gas - 112
  gm.gas_remaining = gas - 112
  st += 32, v53, 36, v53, (I4 & 0xffffffffffffffffffffffffffffffffffffffff), v56
  hfa(c, st, gm)
  v57 = st.pop()
  gas = gm.gas_remaining
  mb = mem._bytes; ml = len(mb)
  if gas < 369: st += v26, v19, v47, v11, v29, v32, v41, v48, v31, v8, v21, v43, v49, v53, v57; c.resume = 3884; return None, gas
  if not (v57):
   st += v26, v19, v47, v11, v29, v32, v41, v48, v31, v8, v21, v43, v49, v57, v53; c.resume = 3323; return None, gas - 22
  if v57:
   v59 = len(c.return_data)
   if 32 > v59:
    v61 = len(c.return_data)
    gas -= 92
    v62 = v61
   else:
    gas -= 73
    v62 = 32
   v65 = v53 + ((v62 + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0)
   if (v65 > 0xffffffffffffffff) or (v65 < v53):
    st += v26, v19, v47, v11, v29, v32, v41, v48, v31, v8, v21, v43, v49, v53, 32, v53, v62, 5835, v65; c.resume = 7242; return None, gas - 89
   mb[64:96] = v65.to_bytes(32)
   if (((v53 + v62) - v53 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820000:
    st += v26, v19, v47, v11, v29, v32, v41, v48, v31, v8, v21, v43, v49, v53; c.resume = 347; return None, gas - 129
   v72 = fb(mb[v53:v53 + 32])
   if (v72 - (1 if not (not (v72)) else 0) & M):
    st += v26, v19, v47, v11, v29, v32, v41, v48, v31, v8, v21, v43, v49, v72, 5852; c.resume = 347; return None, gas - 181
   gas -= 204
   v77 = v72
  else:
   gas -= 40
   v77 = 0
  if not (v77):
   st += v26, v19, v47, v11, v29, v32, v41, v48, v31, v8, v21, v43, v49; c.resume = 5764; return None, gas - 19
  v81 = 0xffffffff & (v49 >> 160)
  if not (v32 > v81):
   st += v26, v19, v47, v11, v29, v32, v41, v48, v31, v8, v21, v43, v81; c.resume = 5713; return None, gas - 56
  v84 = v48 + 1 & M
  gm.gas_remaining = gas - 73
  st.append(v84)
  h54(c, st, gm)
  v85 = st.pop()
  gas = gm.gas_remaining
  if gas < 183: st += v26, v19, v47, v11, v29, v32, v84, v48, v31, v8, v21, v43, v41, v85; c.resume = 3929; return None, gas
  v87 = (v85 >> 192) & 0xffffffff
  v88 = 1 if not (v87) else 0
  if v87:
   gas -= 90
   v95 = (1 if not ((v8 & 0xffffffff) == ((v85 >> 160) & 0xffffffff)) else 0)
  else:
   gas -= 46
   v95 = (1 if not (v88) else 0)
  if v95:
   st += v26, v19, v47, v11, v29, v32, v84, v48, v31, v8, v21, v88, v41, v43, v85; c.resume = 5625; return None, gas - 14
  v96 = fb(mb[64:96])
  if v96 + 32 > ml: gas = grow(c, gas, 93, v96, 32); mb = mem._bytes; ml = len(mb)
  mb[v96:v96 + 32] = K34
  v97 = v8 & 0xffffffff
  if v96 + 36 > ml: gas = grow(c, gas, 93, v96 + 4, 32); mb = mem._bytes; ml = len(mb)
  mb[v96 + 4:v96 + 36] = v97.to_bytes(32)
  v100 = gas - 93
  gm.gas_remaining = gas - 93
  st += 160, v96, 36, v96, (I5 & 0xffffffffffffffffffffffffffffffffffffffff), v100
  hfa(c, st, gm)
  v101 = st.pop()
  gas = gm.gas_remaining
  mb = mem._bytes; ml = len(mb)
  if gas < 446: st += v26, v97, v47, v11, v29, v32, v84, v48, v31, v8, v21, v88, v41, v43, v96, v19, v101; c.resume = 4057; return None, gas
  if not (v101):
   st += v26, v97, v47, v11, v29, v32, v84, v48, v31, v8, v101, v88, v41, v43, v96, v19, v21; c.resume = 3323; return None, gas - 22
  if v101:
   v103 = len(c.return_data)
   if 160 > v103:
    v105 = len(c.return_data)
    gas -= 171
    v106, v107 = v105, v105
   else:
    gas -= 154
    v106, v107 = 160, 160
   v110 = v96 + ((v107 + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0)
   if (v110 > 0xffffffffffffffff) or (v110 < v96):
    st += v26, v97, v47, v11, v29, v32, v84, v48, v31, v8, v11, v88, v41, v43, v97, 0xffffffffffffffffffffffffffffffffffffffff, 0xffffffffffffffffffffffffffffffffffffffff, 4176, v19, v21, v47, 5606, v96, v106, 3299, v110; c.resume = 7242; return None, gas - 62
   mb[64:96] = v110.to_bytes(32)
   if (((v96 + v106) - v96 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820128:
    st += v26, v97, v47, v11, v29, v32, v84, v48, v31, v8, v11, v88, v41, v43, v97, 0xffffffffffffffffffffffffffffffffffffffff, 0xffffffffffffffffffffffffffffffffffffffff, 4176, v19, v21, v47, 5606, v96; c.resume = 347; return None, gas - 129
   v117 = fb(mb[v96:v96 + 32])
   if (v117 - (v117 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
    st += v26, v97, v47, v11, v29, v32, v84, v48, v31, v8, v11, v88, v41, v43, v97, 0xffffffffffffffffffffffffffffffffffffffff, 0xffffffffffffffffffffffffffffffffffffffff, 4176, v19, v21, v47, 5606, v96, v117, 7478; c.resume = 347; return None, gas - 193
   if v96 + 64 > ml: gas = grow(c, gas, 275, v96 + 32, 32); mb = mem._bytes; ml = len(mb)
   v121 = fb(mb[v96 + 32:v96 + 64])
   if (v121 - (v121 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
    st += v26, v97, v47, v11, v29, v32, v84, v48, v31, v8, v11, v88, v41, v43, v97, 0xffffffffffffffffffffffffffffffffffffffff, 0xffffffffffffffffffffffffffffffffffffffff, 4176, v19, v21, v47, v117, v96, 5606, v121, 7491; c.resume = 347; return None, gas - 275
   if gas < 327: st += v26, v97, v47, v11, v29, v32, v84, v48, v31, v8, v11, v88, v41, v43, v97, 0xffffffffffffffffffffffffffffffffffffffff, 0xffffffffffffffffffffffffffffffffffffffff, 4176, v19, v21, v47, v117, v96, 5606, v121, 7491; c.resume = 7457; return None, gas - 275
   if v96 + 96 > ml: gas = grow(c, gas, 327, v96 + 64, 32); mb = mem._bytes; ml = len(mb)
   v125 = fb(mb[v96 + 64:v96 + 96])
   if (v125 - (v125 & 65535) & M):
    st += v26, v97, v47, v11, v29, v32, v84, v48, v31, v8, v11, v88, v41, v43, v97, 0xffffffffffffffffffffffffffffffffffffffff, 0xffffffffffffffffffffffffffffffffffffffff, 4176, v19, v21, v47, v117, v121, 5606, v96, v125; c.resume = 347; return None, gas - 327
   if gas < 370: st += v26, v97, v47, v11, v29, v32, v84, v48, v31, v8, v11, v88, v41, v43, v97, 0xffffffffffffffffffffffffffffffffffffffff, 0xffffffffffffffffffffffffffffffffffffffff, 4176, v19, v21, v47, v117, v121, 5606, v96, v125; c.resume = 7509; return None, gas - 327
   if v96 + 128 > ml: gas = grow(c, gas, 370, v96 + 96, 32); mb = mem._bytes; ml = len(mb)
   v129 = fb(mb[v96 + 96:v96 + 128])
   if (v129 - (v129 & 0xffffffff) & M):
    st += v26, v97, v47, v11, v29, v32, v84, v48, v31, v8, v11, v88, v41, v43, v97, 0xffffffffffffffffffffffffffffffffffffffff, 0xffffffffffffffffffffffffffffffffffffffff, 4176, v19, v21, v47, v117, v121, v125, v96, 5606, v129; c.resume = 347; return None, gas - 370
   if gas < 396: st += v26, v97, v47, v11, v29, v32, v84, v48, v31, v8, v11, v88, v41, v43, v97, 0xffffffffffffffffffffffffffffffffffffffff, 0xffffffffffffffffffffffffffffffffffffffff, 4176, v19, v21, v47, v117, v121, v125, v96, 5606, v129; c.resume = 7528; return None, gas - 370
   if v96 + 160 > ml: gas = grow(c, gas, 396, v96 + 128, 32); mb = mem._bytes; ml = len(mb)
   v133 = fb(mb[v96 + 128:v96 + 160])
   if gas < 579: st += v26, v97, v47, v11, v29, v32, v84, v48, v31, v8, v11, v88, v41, v43, v97, 0xffffffffffffffffffffffffffffffffffffffff, 0xffffffffffffffffffffffffffffffffffffffff, 4176, v19, v21, v47, v117, v121, v125, v129, v133; c.resume = 5606; return None, gas - 396
   v134 = fb(mb[64:96])
   v135 = v134 + 32 & M
   if v135 + 32 > ml: gas = grow(c, gas, 579, v135, 32); mb = mem._bytes; ml = len(mb)
   mb[v135:v135 + 32] = K36
   v136 = v134 + 64 & M
   if v136 + 32 > ml: gas = grow(c, gas, 579, v136, 32); mb = mem._bytes; ml = len(mb)
   mb[v136:v136 + 32] = v47.to_bytes(32)
   v137 = v134 + 96 & M
   if v137 + 32 > ml: gas = grow(c, gas, 579, v137, 32); mb = mem._bytes; ml = len(mb)
   mb[v137:v137 + 32] = v97.to_bytes(32)
   v138 = v134 + 128 & M
   if v138 + 32 > ml: gas = grow(c, gas, 579, v138, 32); mb = mem._bytes; ml = len(mb)
   mb[v138:v138 + 32] = v11.to_bytes(32)
   if v134 + 32 > ml: gas = grow(c, gas, 579, v134, 32); mb = mem._bytes; ml = len(mb)
   mb[v134:v134 + 32] = K0
   gas -= 579
   v144, v145, v146, v147, v148 = v125, v121, v135, v134, v134
  else:
   v139 = fb(mb[64:96])
   v140 = v139 + 32 & M
   if v140 + 32 > ml: gas = grow(c, gas, 191, v140, 32); mb = mem._bytes; ml = len(mb)
   mb[v140:v140 + 32] = K36
   v141 = v139 + 64 & M
   if v141 + 32 > ml: gas = grow(c, gas, 191, v141, 32); mb = mem._bytes; ml = len(mb)
   mb[v141:v141 + 32] = v47.to_bytes(32)
   v142 = v139 + 96 & M
   if v142 + 32 > ml: gas = grow(c, gas, 191, v142, 32); mb = mem._bytes; ml = len(mb)
   mb[v142:v142 + 32] = v97.to_bytes(32)
   v143 = v139 + 128 & M
   if v143 + 32 > ml: gas = grow(c, gas, 191, v143, 32); mb = mem._bytes; ml = len(mb)
   mb[v143:v143 + 32] = v11.to_bytes(32)
   if v139 + 32 > ml: gas = grow(c, gas, 191, v139, 32); mb = mem._bytes; ml = len(mb)
   mb[v139:v139 + 32] = K0
   gas -= 191
   v144, v145, v146, v147, v148 = 0, 0, v140, v139, v139
  if gas < 124: st += v26, v97, v47, v11, v29, v32, v84, v48, v31, v8, v144, v88, v41, v43, v145, 0xffffffffffffffffffffffffffffffffffffffff, 0xffffffffffffffffffffffffffffffffffffffff, 4176, v19, v21, v146, v147, 4168, 160, v148; c.resume = 7207; return None, gas
  v149 = v148 + 160
  if (v149 > 0xffffffffffffffff) or (v149 < v148):
   st += v26, v97, v47, v11, v29, v32, v84, v48, v31, v8, v144, v88, v41, v43, v145, 0xffffffffffffffffffffffffffffffffffffffff, 0xffffffffffffffffffffffffffffffffffffffff, 4176, v19, v21, v146, v147, 4168, v149; c.resume = 7242; return None, gas - 62
  mb[64:96] = v149.to_bytes(32)
  if v147 + 32 > ml: gas = grow(c, gas, 124, v147, 32); mb = mem._bytes; ml = len(mb)
  v153 = fb(mb[v147:v147 + 32])
  if v153 and v146 + v153 > ml: gas = grow(c, gas, 124, v146, v153); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 124, 6 * (v153 + 31 >> 5))
  v154 = fb(keccak(mb[v146:v146 + v153]).digest())
  if gas < 351: st += v26, v97, v47, v11, v29, v32, v84, v48, v31, v8, v144, v88, v41, v43, v145, 0xffffffffffffffffffffffffffffffffffffffff, 0xffffffffffffffffffffffffffffffffffffffff, 4176, v19, v21, v154; c.resume = 8386; return None, gas - 124
  v157 = 1 if (fb(c.msg.storage_address)) == (I9 & 0xffffffffffffffffffffffffffffffffffffffff) else 0
  if v157:
   gas -= 219
   v160 = (1 if (c.state.execution_context.chain_id) == I13 else 0)
  else:
   gas -= 197
   v160 = v157
  if not (v160):
   v162 = fb(mb[64:96])
   v163 = v162 + 32 & M
   if v163 + 32 > ml: gas = grow(c, gas, 132, v163, 32); mb = mem._bytes; ml = len(mb)
   mb[v163:v163 + 32] = K17
   v164 = v162 + 64 & M
   if v164 + 32 > ml: gas = grow(c, gas, 132, v164, 32); mb = mem._bytes; ml = len(mb)
   mb[v164:v164 + 32] = J11
   v165 = v162 + 96 & M
   if v165 + 32 > ml: gas = grow(c, gas, 132, v165, 32); mb = mem._bytes; ml = len(mb)
   mb[v165:v165 + 32] = J12
   v167 = v162 + 128 & M
   if v167 + 32 > ml: gas = grow(c, gas, 132, v167, 32); mb = mem._bytes; ml = len(mb)
   mb[v167:v167 + 32] = (c.state.execution_context.chain_id).to_bytes(32)
   v169 = v162 + 160 & M
   if v169 + 32 > ml: gas = grow(c, gas, 132, v169, 32); mb = mem._bytes; ml = len(mb)
   mb[v169:v169 + 32] = (fb(c.msg.storage_address)).to_bytes(32)
   if v162 + 32 > ml: gas = grow(c, gas, 132, v162, 32); mb = mem._bytes; ml = len(mb)
   mb[v162:v162 + 32] = K18
   if gas < 256: st += v26, v97, v47, v11, v29, v32, v84, v48, v31, v8, v144, v88, v41, v43, v145, 0xffffffffffffffffffffffffffffffffffffffff, 0xffffffffffffffffffffffffffffffffffffffff, 4176, 8458, v19, v21, 66, v154, 8402, v163, v162, 13069, 192, v162; c.resume = 7207; return None, gas - 132
   v170 = v162 + 192
   if (v170 > 0xffffffffffffffff) or (v170 < v162):
    st += v26, v97, v47, v11, v29, v32, v84, v48, v31, v8, v144, v88, v41, v43, v145, 0xffffffffffffffffffffffffffffffffffffffff, 0xffffffffffffffffffffffffffffffffffffffff, 4176, 8458, v19, v21, 66, v154, 8402, v163, v162, 13069, v170; c.resume = 7242; return None, gas - 194
   mb[64:96] = v170.to_bytes(32)
   v174 = fb(mb[v162:v162 + 32])
   if v174 and v163 + v174 > ml: gas = grow(c, gas, 256, v163, v174); mb = mem._bytes; ml = len(mb)
   gas = take(gas, 256, 6 * (v174 + 31 >> 5))
   v175 = fb(keccak(mb[v163:v163 + v174]).digest())
   gas -= 256
   v176 = v175
  else:
   gas -= 31
   v176 = I10
  if gas < 87: st += v26, v97, v47, v11, v29, v32, v84, v48, v31, v8, v144, v88, v41, v43, v145, 0xffffffffffffffffffffffffffffffffffffffff, 0xffffffffffffffffffffffffffffffffffffffff, 4176, 8458, v19, v21, 66, v154, v176; c.resume = 8402; return None, gas
  v177 = fb(mb[64:96])
  if v177 + 32 > ml: gas = grow(c, gas, 87, v177, 32); mb = mem._bytes; ml = len(mb)
  mb[v177:v177 + 32] = K19
  if v177 + 34 > ml: gas = grow(c, gas, 87, v177 + 2, 32); mb = mem._bytes; ml = len(mb)
  mb[v177 + 2:v177 + 34] = v176.to_bytes(32)
  if v177 + 66 > ml: gas = grow(c, gas, 87, v177 + 34, 32); mb = mem._bytes; ml = len(mb)
  mb[v177 + 34:v177 + 66] = v154.to_bytes(32)
  gas = take(gas, 87, 18)
  v180 = fb(keccak(mb[v177:v177 + 66]).digest())
  if gas < 293: st += v26, v97, v47, v11, v29, v32, v84, v48, v31, v8, v144, v88, v41, v43, v145, 0xffffffffffffffffffffffffffffffffffffffff, 0xffffffffffffffffffffffffffffffffffffffff, 4176, 8458, v19, v21, v180; c.resume = 10564; return None, gas - 87
  if (v19 - 65 & M):
   gas -= 140
   v202, v203, v204 = 0, 2, v19
  else:
   v183 = read_data(data, (v21 + 32))
   if v183 > 0x7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0:
    gas -= 231
    v199, v200, v201 = 0, 3, v183
   else:
    v189 = fb(mb[64:96])
    if v189 + 32 > ml: gas = grow(c, gas, 293, v189, 32); mb = mem._bytes; ml = len(mb)
    mb[v189:v189 + 32] = v180.to_bytes(32)
    if v189 + 64 > ml: gas = grow(c, gas, 293, v189 + 32, 32); mb = mem._bytes; ml = len(mb)
    mb[v189 + 32:v189 + 64] = ((read_data(data, (v21 + 64))) >> 248 & 255).to_bytes(32)
    if v189 + 96 > ml: gas = grow(c, gas, 293, v189 + 64, 32); mb = mem._bytes; ml = len(mb)
    mb[v189 + 64:v189 + 96] = (read_data(data, v21)).to_bytes(32)
    if v189 + 128 > ml: gas = grow(c, gas, 293, v189 + 96, 32); mb = mem._bytes; ml = len(mb)
    mb[v189 + 96:v189 + 128] = v183.to_bytes(32)
    mb[0:32] = K14
    v193 = gas - 293
    gm.gas_remaining = gas - 293
    st += 32, 0, 128, v189, 1, v193
    hfa(c, st, gm)
    v194 = st.pop()
    gas = gm.gas_remaining
    mb = mem._bytes; ml = len(mb)
    if gas < 85: st += v26, v97, v47, v11, v29, v32, v84, v48, v31, v8, v144, v88, v41, v43, v145, 0xffffffffffffffffffffffffffffffffffffffff, 0xffffffffffffffffffffffffffffffffffffffff, 4176, 8458, 10599, v194; c.resume = 13197; return None, gas
    if not (v194):
     st += v26, v97, v47, v11, v29, v32, v84, v48, v31, v8, v144, v88, v41, v43, v145, 0xffffffffffffffffffffffffffffffffffffffff, 0xffffffffffffffffffffffffffffffffffffffff, 4176, 8458, 10599; c.resume = 3323; return None, gas - 16
    v196 = fb(mb[0:32])
    if not ((v196 & 0xffffffffffffffffffffffffffffffffffffffff)):
     gas -= 85
     v199, v200, v201 = 0, 1, 0
    else:
     gas -= 79
     v199, v200, v201 = v196, 0, 0
   if gas < 24: st += v26, v97, v47, v11, v29, v32, v84, v48, v31, v8, v144, v88, v41, v43, v145, 0xffffffffffffffffffffffffffffffffffffffff, 0xffffffffffffffffffffffffffffffffffffffff, 4176, 8458, v199, v200, v201; c.resume = 10599; return None, gas
   gas -= 24
   v202, v203, v204 = v199, v200, v201
  if gas < 201: st += v26, v97, v47, v11, v29, v32, v84, v48, v31, v8, v144, v88, v41, v43, v145, 0xffffffffffffffffffffffffffffffffffffffff, 0xffffffffffffffffffffffffffffffffffffffff, 4176, v202, v203, v204; c.resume = 8458; return None, gas
  v205 = v145 & 0xffffffffffffffffffffffffffffffffffffffff
  v206 = v202 & 0xffffffffffffffffffffffffffffffffffffffff
  if (v206 - v205 & M):
   st += v26, v97, v47, v11, v29, v32, v84, v48, v31, v8, v144, v88, v41, v43, v205, v206; c.resume = 5511; return None, gas - 51
  v208 = fb(mb[64:96])
  v209 = v208 + 32 & M
  if v209 + 32 > ml: gas = grow(c, gas, 201, v209, 32); mb = mem._bytes; ml = len(mb)
  mb[v209:v209 + 32] = K37
  v210 = v208 + 64 & M
  if v210 + 32 > ml: gas = grow(c, gas, 201, v210, 32); mb = mem._bytes; ml = len(mb)
  mb[v210:v210 + 32] = v47.to_bytes(32)
  v211 = v208 + 96 & M
  if v211 + 32 > ml: gas = grow(c, gas, 201, v211, 32); mb = mem._bytes; ml = len(mb)
  mb[v211:v211 + 32] = v26.to_bytes(32)
  v212 = v208 + 128 & M
  if v212 + 32 > ml: gas = grow(c, gas, 201, v212, 32); mb = mem._bytes; ml = len(mb)
  mb[v212:v212 + 32] = v29.to_bytes(32)
  v213 = v208 + 160 & M
  if v213 + 32 > ml: gas = grow(c, gas, 201, v213, 32); mb = mem._bytes; ml = len(mb)
  mb[v213:v213 + 32] = v32.to_bytes(32)
  if v208 + 32 > ml: gas = grow(c, gas, 201, v208, 32); mb = mem._bytes; ml = len(mb)
  mb[v208:v208 + 32] = K18
  if gas < 325: st += v26, v97, v47, v11, v29, v32, v84, v48, v31, v8, v144, v88, 0xffffffffffffffffffffffffffffffffffffffff, 4286, v41, v43, v209, v208, 4168, 192, v208; c.resume = 7207; return None, gas - 201
  v214 = v208 + 192
  if (v214 > 0xffffffffffffffff) or (v214 < v208):
   st += v26, v97, v47, v11, v29, v32, v84, v48, v31, v8, v144, v88, 0xffffffffffffffffffffffffffffffffffffffff, 4286, v41, v43, v209, v208, 4168, v214; c.resume = 7242; return None, gas - 263
  mb[64:96] = v214.to_bytes(32)
  v218 = fb(mb[v208:v208 + 32])
  if v218 and v209 + v218 > ml: gas = grow(c, gas, 325, v209, v218); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 325, 6 * (v218 + 31 >> 5))
  v219 = fb(keccak(mb[v209:v209 + v218]).digest())
  if gas < 552: st += v26, v97, v47, v11, v29, v32, v84, v48, v31, v8, v144, v88, 0xffffffffffffffffffffffffffffffffffffffff, 4286, v41, v43, v219; c.resume = 8386; return None, gas - 325
  v222 = 1 if (fb(c.msg.storage_address)) == (I9 & 0xffffffffffffffffffffffffffffffffffffffff) else 0
  if v222:
   gas -= 420
   v225 = (1 if (c.state.execution_context.chain_id) == I13 else 0)
  else:
   gas -= 398
   v225 = v222
  if not (v225):
   v227 = fb(mb[64:96])
   v228 = v227 + 32 & M
   if v228 + 32 > ml: gas = grow(c, gas, 132, v228, 32); mb = mem._bytes; ml = len(mb)
   mb[v228:v228 + 32] = K17
   v229 = v227 + 64 & M
   if v229 + 32 > ml: gas = grow(c, gas, 132, v229, 32); mb = mem._bytes; ml = len(mb)
   mb[v229:v229 + 32] = J11
   v230 = v227 + 96 & M
   if v230 + 32 > ml: gas = grow(c, gas, 132, v230, 32); mb = mem._bytes; ml = len(mb)
   mb[v230:v230 + 32] = J12
   v232 = v227 + 128 & M
   if v232 + 32 > ml: gas = grow(c, gas, 132, v232, 32); mb = mem._bytes; ml = len(mb)
   mb[v232:v232 + 32] = (c.state.execution_context.chain_id).to_bytes(32)
   v234 = v227 + 160 & M
   if v234 + 32 > ml: gas = grow(c, gas, 132, v234, 32); mb = mem._bytes; ml = len(mb)
   mb[v234:v234 + 32] = (fb(c.msg.storage_address)).to_bytes(32)
   if v227 + 32 > ml: gas = grow(c, gas, 132, v227, 32); mb = mem._bytes; ml = len(mb)
   mb[v227:v227 + 32] = K18
   if gas < 256: st += v26, v97, v47, v11, v29, v32, v84, v48, v31, v8, v144, v88, 0xffffffffffffffffffffffffffffffffffffffff, 4286, 8458, v41, v43, 66, v219, 8402, v228, v227, 13069, 192, v227; c.resume = 7207; return None, gas - 132
   v235 = v227 + 192
   if (v235 > 0xffffffffffffffff) or (v235 < v227):
    st += v26, v97, v47, v11, v29, v32, v84, v48, v31, v8, v144, v88, 0xffffffffffffffffffffffffffffffffffffffff, 4286, 8458, v41, v43, 66, v219, 8402, v228, v227, 13069, v235; c.resume = 7242; return None, gas - 194
   mb[64:96] = v235.to_bytes(32)
   v239 = fb(mb[v227:v227 + 32])
   if v239 and v228 + v239 > ml: gas = grow(c, gas, 256, v228, v239); mb = mem._bytes; ml = len(mb)
   gas = take(gas, 256, 6 * (v239 + 31 >> 5))
   v240 = fb(keccak(mb[v228:v228 + v239]).digest())
   gas -= 256
   v241 = v240
  else:
   gas -= 31
   v241 = I10
  if gas < 87: st += v26, v97, v47, v11, v29, v32, v84, v48, v31, v8, v144, v88, 0xffffffffffffffffffffffffffffffffffffffff, 4286, 8458, v41, v43, 66, v219, v241; c.resume = 8402; return None, gas
  v242 = fb(mb[64:96])
  if v242 + 32 > ml: gas = grow(c, gas, 87, v242, 32); mb = mem._bytes; ml = len(mb)
  mb[v242:v242 + 32] = K19
  if v242 + 34 > ml: gas = grow(c, gas, 87, v242 + 2, 32); mb = mem._bytes; ml = len(mb)
  mb[v242 + 2:v242 + 34] = v241.to_bytes(32)
  if v242 + 66 > ml: gas = grow(c, gas, 87, v242 + 34, 32); mb = mem._bytes; ml = len(mb)
  mb[v242 + 34:v242 + 66] = v219.to_bytes(32)
  gas = take(gas, 87, 18)
  v245 = fb(keccak(mb[v242:v242 + 66]).digest())
  if gas < 293: st += v26, v97, v47, v11, v29, v32, v84, v48, v31, v8, v144, v88, 0xffffffffffffffffffffffffffffffffffffffff, 4286, 8458, v41, v43, v245; c.resume = 10564; return None, gas - 87
  if (v41 - 65 & M):
   gas -= 140
   v267, v268, v269 = 0, 2, v41
  else:
   v248 = read_data(data, (v43 + 32))
   if v248 > 0x7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0:
    gas -= 231
    v264, v265, v266 = 0, 3, v248
   else:
    v254 = fb(mb[64:96])
    if v254 + 32 > ml: gas = grow(c, gas, 293, v254, 32); mb = mem._bytes; ml = len(mb)
    mb[v254:v254 + 32] = v245.to_bytes(32)
    if v254 + 64 > ml: gas = grow(c, gas, 293, v254 + 32, 32); mb = mem._bytes; ml = len(mb)
    mb[v254 + 32:v254 + 64] = ((read_data(data, (v43 + 64))) >> 248 & 255).to_bytes(32)
    if v254 + 96 > ml: gas = grow(c, gas, 293, v254 + 64, 32); mb = mem._bytes; ml = len(mb)
    mb[v254 + 64:v254 + 96] = (read_data(data, v43)).to_bytes(32)
    if v254 + 128 > ml: gas = grow(c, gas, 293, v254 + 96, 32); mb = mem._bytes; ml = len(mb)
    mb[v254 + 96:v254 + 128] = v248.to_bytes(32)
    mb[0:32] = K14
    v258 = gas - 293
    gm.gas_remaining = gas - 293
    st += 32, 0, 128, v254, 1, v258
    hfa(c, st, gm)
    v259 = st.pop()
    gas = gm.gas_remaining
    mb = mem._bytes; ml = len(mb)
    if gas < 85: st += v26, v97, v47, v11, v29, v32, v84, v48, v31, v8, v144, v88, 0xffffffffffffffffffffffffffffffffffffffff, 4286, 8458, 10599, v259; c.resume = 13197; return None, gas
    if not (v259):
     st += v26, v97, v47, v11, v29, v32, v84, v48, v31, v8, v144, v88, 0xffffffffffffffffffffffffffffffffffffffff, 4286, 8458, 10599; c.resume = 3323; return None, gas - 16
    v261 = fb(mb[0:32])
    if not ((v261 & 0xffffffffffffffffffffffffffffffffffffffff)):
     gas -= 85
     v264, v265, v266 = 0, 1, 0
    else:
     gas -= 79
     v264, v265, v266 = v261, 0, 0
   if gas < 24: st += v26, v97, v47, v11, v29, v32, v84, v48, v31, v8, v144, v88, 0xffffffffffffffffffffffffffffffffffffffff, 4286, 8458, v264, v265, v266; c.resume = 10599; return None, gas
   gas -= 24
   v267, v268, v269 = v264, v265, v266
  if gas < 157: st += v26, v97, v47, v11, v29, v32, v84, v48, v31, v8, v144, v88, 0xffffffffffffffffffffffffffffffffffffffff, 4286, v267, v268, v269; c.resume = 8458; return None, gas
  v270 = v267 & 0xffffffffffffffffffffffffffffffffffffffff
  if (v270 - v47 & M):
   st += v26, v97, v47, v11, v29, v32, v84, v48, v31, v8, v144, v88, v270; c.resume = 5464; return None, gas - 42
  if not (v87):
   v272 = v144 & 65535
   mb[0:32] = v272.to_bytes(32)
   mb[32:64] = K38
   gas = take(gas, 157, 12)
   v273 = fb(keccak(mb[0:64]).digest())
   gm.gas_remaining = gas - 157
   st.append(v273)
   h54(c, st, gm)
   v274 = st.pop()
   gas = gm.gas_remaining
   if gas < 92: st += v26, v97, v47, v31, v48, v8, v29, v11, v32, v84, v272, 0xffffffff, v274; c.resume = 4720; return None, gas
   v275 = v274 & 0xffffffff
   if v275:
    mb[0:32] = v275.to_bytes(32)
    mb[32:64] = K28
    gas = take(gas, 92, 12)
    v278 = fb(keccak(mb[0:64]).digest())
    gm.gas_remaining = gas - 92
    st.append(v278)
    h54(c, st, gm)
    v279 = st.pop()
    gas = gm.gas_remaining
    if gas < 23: st += v26, v97, v47, v31, v48, v8, v29, v11, v32, v84, v275, v272, 16384, 65535, v279; c.resume = 5455; return None, gas
    gas -= 23
    v283 = (1 if ((v279 >> 16) & 65535) == 16384 else 0)
   else:
    gas -= 31
    v283 = (1 if not (v275) else 0)
   if gas < 31: st += v26, v97, v47, v31, v48, v8, v29, v11, v32, v84, v275, v272, v283; c.resume = 4730; return None, gas
   if v283:
    gm.gas_remaining = gas - 31
    st.append(0)
    h54(c, st, gm)
    v284 = st.pop()
    gas = gm.gas_remaining
    if gas < 99: st += v26, v97, v47, v31, v48, v8, v29, v11, v32, v84, v272, 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffff00000000, 0xa21b5645375d8889548afb48c4aa91fb8e80d8479fe3a49c5b4a67038b424a1f, 32, v284; c.resume = 5289; return None, gas
    v285 = v284 & 0xffffffff
    if v285 == 0xffffffff:
     st += v26, v97, v47, v31, v48, v8, v29, v11, v32, v84, v272, 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffff00000000, 0xa21b5645375d8889548afb48c4aa91fb8e80d8479fe3a49c5b4a67038b424a1f, 32, v284, 5303, v285; c.resume = 2010; return None, gas - 52
    v287 = 1 + v285
    v288 = v287 & 0xffffffff
    gm.gas_remaining = gas - 99
    st += ((v284 & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffff00000000) | v288), 0
    h55(c, st, gm)
    gas = gm.gas_remaining
    if gas < 64: st += v26, v97, v47, v31, v48, v8, v29, v11, v32, v84, v272, v288, 0xa21b5645375d8889548afb48c4aa91fb8e80d8479fe3a49c5b4a67038b424a1f, 32, v287; c.resume = 5319; return None, gas
    mb[0:32] = v272.to_bytes(32)
    mb[32:64] = K38
    gas = take(gas, 64, 12)
    v291 = fb(keccak(mb[0:64]).digest())
    gm.gas_remaining = gas - 64
    st.append(v291)
    h54(c, st, gm)
    v292 = st.pop()
    gas = gm.gas_remaining
    if gas < 9: st += v26, v97, v47, v31, v48, v8, v29, v11, v32, v84, v287, v288, 0xa21b5645375d8889548afb48c4aa91fb8e80d8479fe3a49c5b4a67038b424a1f, 32, v272, v291, v288, 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffff00000000, v292; c.resume = 5367; return None, gas
    gm.gas_remaining = gas - 9
    st += ((v292 & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffff00000000) | v288), v291
    h55(c, st, gm)
    gas = gm.gas_remaining
    if gas < 61: st += v26, v97, v47, v31, v48, v8, v29, v11, v32, v84, v287, v288, 0xa21b5645375d8889548afb48c4aa91fb8e80d8479fe3a49c5b4a67038b424a1f, 32, v272; c.resume = 5371; return None, gas
    mb[0:32] = v288.to_bytes(32)
    mb[32:64] = K28
    gas = take(gas, 61, 12)
    v295 = fb(keccak(mb[0:64]).digest())
    gm.gas_remaining = gas - 61
    st.append(v295)
    h54(c, st, gm)
    v296 = st.pop()
    gas = gm.gas_remaining
    if gas < 9: st += v26, v97, v47, v31, v48, v8, v29, v11, v32, v84, v287, v288, 0xa21b5645375d8889548afb48c4aa91fb8e80d8479fe3a49c5b4a67038b424a1f, 32, v272, v295, v272, 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0000, v296; c.resume = 5418; return None, gas
    gm.gas_remaining = gas - 9
    st += ((v296 & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0000) | v272), v295
    h55(c, st, gm)
    gas = gm.gas_remaining
    if gas < 15: st += v26, v97, v47, v31, v48, v8, v29, v11, v32, v84, v287, v288, 0xa21b5645375d8889548afb48c4aa91fb8e80d8479fe3a49c5b4a67038b424a1f, 32, v272; c.resume = 5422; return None, gas
    v299 = fb(mb[64:96])
    if v299 + 32 > ml: gas = grow(c, gas, 15, v299, 32); mb = mem._bytes; ml = len(mb)
    mb[v299:v299 + 32] = v272.to_bytes(32)
    gm.gas_remaining = gas - 15
    st += v288, 0xa21b5645375d8889548afb48c4aa91fb8e80d8479fe3a49c5b4a67038b424a1f, 32, v299
    ha2(c, st, gm)
    gas = gm.gas_remaining
    mb = mem._bytes; ml = len(mb)
    if gas < 14: st += v26, v97, v47, v31, v48, v8, v29, v11, v32, v84, v287; c.resume = 5429; return None, gas
    v300, v301 = v287, x0
   else:
    v300, v301 = v275, v272
   if gas < 81: st += v26, v97, v47, v31, v48, v8, v29, v11, v32, v84, v300, v301; c.resume = 4735; return None, gas - 14
   mb[0:32] = (v300 & 0xffffffff).to_bytes(32)
   mb[32:64] = K28
   gas = take(gas, 81, 12)
   v303 = fb(keccak(mb[0:64]).digest())
   gm.gas_remaining = gas - 81
   st.append(v303)
   h54(c, st, gm)
   v304 = st.pop()
   gas = gm.gas_remaining
   if gas < 168: st += v26, v97, v47, v31, v303, v8, v29, v11, v32, v84, v300, v48, v304; c.resume = 4758; return None, gas
   v306 = (v304 >> 16) & 65535
   v307 = v306 + 1
   if v307 > 65535:
    st += v26, v97, v47, v31, v303, v8, v29, v11, v32, v84, v300, v304, v307, v48, v306; c.resume = 2010; return None, gas - 55
   gm.gas_remaining = gas - 168
   st += ((v304 & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffff0000ffff) | ((v307 << 16) & 0xffff0000)), v303
   h55(c, st, gm)
   gas = gm.gas_remaining
   if gas < 81: st += v26, v97, v47, 0x7aa97f9a1c6f87d4888c365350e4c79cc67aaa6cf92c43240ebfbc1b7eb56784, 160, 0xffffffff, v29, v11, v32, v84, 0, 1, 4559, v48, 4515, v31, v26, 5199, v8, 5126, v300, v304, 0xffff0000ffffffffffffffffffffffffffffffffffffffffffffffffffffffff, 0xffff00000000000000000000000000000000000000000000000000000000, v84, v47, 4, 4996, v306; c.resume = 4969; return None, gas
   mb[0:32] = (((v300 << 16) & 0xffffffff0000) | v306).to_bytes(32)
   mb[32:64] = K5
   gas = take(gas, 81, 12)
   v316 = fb(keccak(mb[0:64]).digest())
   if gas < 94: st += v26, v97, v47, 0x7aa97f9a1c6f87d4888c365350e4c79cc67aaa6cf92c43240ebfbc1b7eb56784, 160, 0xffffffff, v29, v11, v32, v84, 0, 1, 4559, v48, 4515, v31, v26, 5199, v8, 5126, v300, v304, 0xffff0000ffffffffffffffffffffffffffffffffffffffffffffffffffffffff, 0xffff00000000000000000000000000000000000000000000000000000000, v84, v47, 4, v316; c.resume = 4996; return None, gas - 81
   v317 = v316 + 4 & M
   gm.gas_remaining = gas - 94
   st.append(v317)
   h54(c, st, gm)
   v318 = st.pop()
   gas = gm.gas_remaining
   if gas < 9: st += v26, v97, v47, 0x7aa97f9a1c6f87d4888c365350e4c79cc67aaa6cf92c43240ebfbc1b7eb56784, 160, 0xffffffff, v29, v11, v32, v84, 0, 1, 4559, v48, 4515, v31, v26, 5199, v8, 5126, v300, v304, 0xffff0000ffffffffffffffffffffffffffffffffffffffffffffffffffffffff, 0xffff00000000000000000000000000000000000000000000000000000000, v84, v317, v47, 0xffffffffffffffffffffffff0000000000000000000000000000000000000000, v318; c.resume = 5034; return None, gas
   gm.gas_remaining = gas - 9
   st += ((v318 & 0xffffffffffffffffffffffff0000000000000000000000000000000000000000) | v47), v317
   h55(c, st, gm)
   gas = gm.gas_remaining
   gm.gas_remaining = gas
   st.append(v84)
   h54(c, st, gm)
   v321 = st.pop()
   gas = gm.gas_remaining
   if gas < 24: st += v26, v97, v47, 0x7aa97f9a1c6f87d4888c365350e4c79cc67aaa6cf92c43240ebfbc1b7eb56784, 160, 0xffffffff, v29, v11, v32, v84, 0, 1, 4559, v48, 4515, v31, v26, 5199, v8, 5126, v300, v304, 0xffff0000ffffffffffffffffffffffffffffffffffffffffffffffffffffffff, 0xffff00000000000000000000000000000000000000000000000000000000, v321; c.resume = 5039; return None, gas
   v325 = (v321 & 0xffff0000ffffffffffffffffffffffffffffffffffffffffffffffffffffffff) | ((v304 << 208 & M) & 0xffff00000000000000000000000000000000000000000000000000000000)
   gm.gas_remaining = gas - 24
   st += v325, v84
   h55(c, st, gm)
   gas = gm.gas_remaining
   if gas < 15: st += v26, v97, v47, 0x7aa97f9a1c6f87d4888c365350e4c79cc67aaa6cf92c43240ebfbc1b7eb56784, 160, 0xffffffff, v29, v11, v32, v84, 0, 1, 4559, v48, 4515, v31, v26, 5199, v8, 5126, v300; c.resume = 5049; return None, gas
   gm.gas_remaining = gas - 15
   st.append(v84)
   h54(c, st, gm)
   v326 = st.pop()
   gas = gm.gas_remaining
   if gas < 24: st += v26, v97, v47, 0x7aa97f9a1c6f87d4888c365350e4c79cc67aaa6cf92c43240ebfbc1b7eb56784, 160, 0xffffffff, v29, v11, v32, v84, 0, 1, 4559, v48, 4515, v31, v26, 5199, v8, 5126, v84, v300, 0xffffffff00000000ffffffffffffffffffffffffffffffffffffffffffffffff, 0xffffffff000000000000000000000000000000000000000000000000, v326; c.resume = 5115; return None, gas
   gm.gas_remaining = gas - 24
   st += ((v326 & 0xffffffff00000000ffffffffffffffffffffffffffffffffffffffffffffffff) | ((v300 << 192) & 0xffffffff000000000000000000000000000000000000000000000000)), v84
   h55(c, st, gm)
   gas = gm.gas_remaining
   if gas < 12: st += v26, v97, v47, 0x7aa97f9a1c6f87d4888c365350e4c79cc67aaa6cf92c43240ebfbc1b7eb56784, 160, 0xffffffff, v29, v11, v32, v84, 0, 1, 4559, v48, 4515, v31, v26, 5199, v8, 5126; c.resume = 5125; return None, gas
   gm.gas_remaining = gas - 12
   st.append(v84)
   h54(c, st, gm)
   v331 = st.pop()
   gas = gm.gas_remaining
   if gas < 33: st += v26, v97, v47, 0x7aa97f9a1c6f87d4888c365350e4c79cc67aaa6cf92c43240ebfbc1b7eb56784, 160, 0xffffffff, v29, v11, v32, v84, 0, 1, 4559, v48, 4515, v31, v26, 5199, v8, v331; c.resume = 5129; return None, gas
   gm.gas_remaining = gas - 33
   st += ((0xffffffff0000000000000000000000000000000000000000 & (v8 << 160 & M)) | (0xffffffffffffffff00000000ffffffffffffffffffffffffffffffffffffffff & v331)), v84
   h55(c, st, gm)
   gas = gm.gas_remaining
   if gas < 51: st += v26, v97, v47, 0x7aa97f9a1c6f87d4888c365350e4c79cc67aaa6cf92c43240ebfbc1b7eb56784, 160, 0xffffffff, v29, v11, v32, v84, 0, 1, 4559, v48, 4515, v31, v26, 5199; c.resume = 5198; return None, gas
   gas -= 51
   v336, v337 = 0, 1
  else:
   gas -= 69
   v336, v337 = v8, v144
  if gas < 52: st += v26, v97, v47, v11, v29, v32, v84, v48, v31, v26, v336, v337; c.resume = 4304; return None, gas
  gm.gas_remaining = gas - 52
  st.append(v48)
  h54(c, st, gm)
  v338 = st.pop()
  gas = gm.gas_remaining
  if gas < 9: st += v26, v97, v47, 0x7aa97f9a1c6f87d4888c365350e4c79cc67aaa6cf92c43240ebfbc1b7eb56784, 160, 0xffffffff, v29, v11, v32, v84, 0, 1, 4559, v48, 4515, v31, v26, 0xffffffffffffffffffffffff0000000000000000000000000000000000000000, v338; c.resume = 4398; return None, gas
  gm.gas_remaining = gas - 9
  st += ((v338 & 0xffffffffffffffffffffffff0000000000000000000000000000000000000000) | v26), v48
  h55(c, st, gm)
  gas = gm.gas_remaining
  if gas < 9: st += v26, v97, v47, 0x7aa97f9a1c6f87d4888c365350e4c79cc67aaa6cf92c43240ebfbc1b7eb56784, 160, 0xffffffff, v29, v11, v32, v84, 0, 1, 4559, v48, 4515, v31; c.resume = 4402; return None, gas
  gm.gas_remaining = gas - 9
  st.append(v84)
  h54(c, st, gm)
  v341 = st.pop()
  gas = gm.gas_remaining
  if gas < 9: st += v26, v97, v47, 0x7aa97f9a1c6f87d4888c365350e4c79cc67aaa6cf92c43240ebfbc1b7eb56784, 160, 0xffffffff, v29, v11, v32, v84, 0, 1, 4559, v48, 4515, v31, v29, 0xffffffffffffffffffffffff0000000000000000000000000000000000000000, v341; c.resume = 4438; return None, gas
  gm.gas_remaining = gas - 9
  st += ((v341 & 0xffffffffffffffffffffffff0000000000000000000000000000000000000000) | v29), v84
  h55(c, st, gm)
  gas = gm.gas_remaining
  if gas < 15: st += v26, v97, v47, 0x7aa97f9a1c6f87d4888c365350e4c79cc67aaa6cf92c43240ebfbc1b7eb56784, 160, 0xffffffff, v29, v11, v32, v84, 0, 1, 4559, v48, 4515, v31; c.resume = 4442; return None, gas
  gm.gas_remaining = gas - 15
  st.append(v48)
  h54(c, st, gm)
  v344 = st.pop()
  gas = gm.gas_remaining
  if gas < 24: st += v26, v97, v47, 0x7aa97f9a1c6f87d4888c365350e4c79cc67aaa6cf92c43240ebfbc1b7eb56784, 160, 0xffffffff, v29, v11, v32, v84, 0, 1, 4559, v48, 4515, v48, v31, 0xffffffffffffffff00000000ffffffffffffffffffffffffffffffffffffffff, 0xffffffff0000000000000000000000000000000000000000, v344; c.resume = 4504; return None, gas
  gm.gas_remaining = gas - 24
  st += ((v344 & 0xffffffffffffffff00000000ffffffffffffffffffffffffffffffffffffffff) | ((v31 << 160 & M) & 0xffffffff0000000000000000000000000000000000000000)), v48
  h55(c, st, gm)
  gas = gm.gas_remaining
  if gas < 15: st += v26, v97, v47, 0x7aa97f9a1c6f87d4888c365350e4c79cc67aaa6cf92c43240ebfbc1b7eb56784, 160, 0xffffffff, v29, v11, v32, v84, 0, 1, 4559, v48, 4515; c.resume = 4514; return None, gas
  gm.gas_remaining = gas - 15
  st.append((1 + v48 & M))
  h54(c, st, gm)
  v350 = st.pop()
  gas = gm.gas_remaining
  if gas < 109: st += v26, v97, v47, 0x7aa97f9a1c6f87d4888c365350e4c79cc67aaa6cf92c43240ebfbc1b7eb56784, 160, 0xffffffff, v29, v11, v32, v84, 0, 1, 4559, v350; c.resume = 4520; return None, gas
  mb[0:32] = ((65535 & (v350 >> 224)) | (0xffffffff0000 & (v350 >> 176))).to_bytes(32)
  mb[32:64] = K5
  gas = take(gas, 109, 12)
  v356 = fb(keccak(mb[0:64]).digest())
  if gas < 119: st += v26, v97, v47, 0x7aa97f9a1c6f87d4888c365350e4c79cc67aaa6cf92c43240ebfbc1b7eb56784, 160, 0xffffffff, v29, v11, v32, v84, 0, 1, v356; c.resume = 4559; return None, gas - 109
  gm.gas_remaining = gas - 119
  st.append(v84)
  h54(c, st, gm)
  v357 = st.pop()
  gas = gm.gas_remaining
  if gas < 39: st += v26, v97, v47, 0x7aa97f9a1c6f87d4888c365350e4c79cc67aaa6cf92c43240ebfbc1b7eb56784, 160, 0xffffffff, v29, v11, v32, v84, 0, 1, v356, 4575, 0xffffffff, v357; c.resume = 4566; return None, gas
  gm.gas_remaining = gas - 39
  st.append(v356)
  h54(c, st, gm)
  v360 = st.pop()
  gas = gm.gas_remaining
  if gas < 58: st += v26, v97, v47, 0x7aa97f9a1c6f87d4888c365350e4c79cc67aaa6cf92c43240ebfbc1b7eb56784, 160, 0xffffffff, v29, v11, v32, v84, 0, 1, v356, ((v357 >> 192) & 0xffffffff), 4575, v356, 0xffffffff, v360; c.resume = 8474; return None, gas
  mb[0:32] = ((v357 >> 192) & 0xffffffff).to_bytes(32)
  mb[32:64] = K28
  gas = take(gas, 58, 12)
  v361 = fb(keccak(mb[0:64]).digest())
  gm.gas_remaining = gas - 58
  st.append(v361)
  h54(c, st, gm)
  v362 = st.pop()
  gas = gm.gas_remaining
  if gas < 68: st += v26, v97, v47, 0x7aa97f9a1c6f87d4888c365350e4c79cc67aaa6cf92c43240ebfbc1b7eb56784, 160, 0xffffffff, v29, v11, v32, v84, 0, 1, v356, v360, 4575, v356, 0xffffffff, v362; c.resume = 8493; return None, gas
  v364 = (v362 >> 32) & 0xffffffff
  if (v360 & 0xffffffff) < v364:
   gm.gas_remaining = gas - 68
   st += v360, (v356 + 2 & M)
   h55(c, st, gm)
   gas = gm.gas_remaining
   if gas < 12: st += v26, v97, v47, 0x7aa97f9a1c6f87d4888c365350e4c79cc67aaa6cf92c43240ebfbc1b7eb56784, 160, 0xffffffff, v29, v11, v32, v84, 0, 1, v356, 4575, v364, 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffff00000000, v360, v356; c.resume = 8558; return None, gas
   gm.gas_remaining = gas - 12
   st.append((v356 + 1 & M))
   h54(c, st, gm)
   v369 = st.pop()
   gas = gm.gas_remaining
   if gas < 6: st += v26, v97, v47, 0x7aa97f9a1c6f87d4888c365350e4c79cc67aaa6cf92c43240ebfbc1b7eb56784, 160, 0xffffffff, v29, v11, v32, v84, 0, 1, v356, 4575, v364, 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffff00000000, v360, v356, 3, v369; c.resume = 8565; return None, gas
   gm.gas_remaining = gas - 6
   st += v369, (v356 + 3 & M)
   h55(c, st, gm)
   gas = gm.gas_remaining
   if gas < 17: st += v26, v97, v47, 0x7aa97f9a1c6f87d4888c365350e4c79cc67aaa6cf92c43240ebfbc1b7eb56784, 160, 0xffffffff, v29, v11, v32, v84, 0, 1, v356, 4575, v364, 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffff00000000, v360; c.resume = 8568; return None, gas
   gas -= 17
   v373 = ((v360 & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffff00000000) | v364)
  else:
   gas -= 52
   v373 = v360
  if gas < 37: st += v26, v97, v47, 0x7aa97f9a1c6f87d4888c365350e4c79cc67aaa6cf92c43240ebfbc1b7eb56784, 160, 0xffffffff, v29, v11, v32, v84, 0, 1, v356, v373; c.resume = 4575; return None, gas
  v377 = ((v373 & 0xffffffffffffffffffffffffffff000000000000000000000000000000000000) & 0xffffffff000000000000000000000000000000000000) & 0xffffffff000000000000000000000000000000000000
  gm.gas_remaining = gas - 37
  st += (v377 | (v373 & 0xffffffff)), v356
  h55(c, st, gm)
  gas = gm.gas_remaining
  if gas < 3: st += v26, v97, v47, 0x7aa97f9a1c6f87d4888c365350e4c79cc67aaa6cf92c43240ebfbc1b7eb56784, 160, 0xffffffff, v29, v11, v32, v84, 0, 1, v356; c.resume = 4643; return None, gas
  gm.gas_remaining = gas - 3
  st += 0, (v356 + 1 & M)
  h55(c, st, gm)
  gas = gm.gas_remaining
  gm.gas_remaining = gas
  st.append(v84)
  h54(c, st, gm)
  v380 = st.pop()
  gas = gm.gas_remaining
  if gas < 93: st += v26, v97, v47, 0x7aa97f9a1c6f87d4888c365350e4c79cc67aaa6cf92c43240ebfbc1b7eb56784, 160, 0xffffffff, v29, v11, v32, v380; c.resume = 4646; return None, gas
  v381 = fb(mb[64:96])
  if v381 + 32 > ml: gas = grow(c, gas, 93, v381, 32); mb = mem._bytes; ml = len(mb)
  mb[v381:v381 + 32] = ((v380 >> 224) & 65535).to_bytes(32)
  if v381 + 64 > ml: gas = grow(c, gas, 93, v381 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v381 + 32:v381 + 64] = v26.to_bytes(32)
  if v381 + 96 > ml: gas = grow(c, gas, 93, v381 + 64, 32); mb = mem._bytes; ml = len(mb)
  mb[v381 + 64:v381 + 96] = v29.to_bytes(32)
  if v381 + 128 > ml: gas = grow(c, gas, 93, v381 + 96, 32); mb = mem._bytes; ml = len(mb)
  mb[v381 + 96:v381 + 128] = v32.to_bytes(32)
  if v381 + 160 > ml: gas = grow(c, gas, 93, v381 + 128, 32); mb = mem._bytes; ml = len(mb)
  mb[v381 + 128:v381 + 160] = v11.to_bytes(32)
  gm.gas_remaining = gas - 93
  st += ((v380 >> 192) & 0xffffffff), v97, v47, 0x7aa97f9a1c6f87d4888c365350e4c79cc67aaa6cf92c43240ebfbc1b7eb56784, 160, v381
  ha4(c, st, gm)
  gas = gm.gas_remaining
  mb = mem._bytes; ml = len(mb)
  return None, gas
 def r5950(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1001: c.resume = 5950; return None, gas
  data = c.msg.data_as_bytes
  if gas < 471: c.resume = 5950; return None, gas
  if (c.msg.value):
   c.resume = 347; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820064:
   c.resume = 347; return None, gas - 46
  v5 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
  if (v5 - (v5 & 0xffffffff) & M):
   st += v5, 5975; c.resume = 347; return None, gas - 98
  v8 = fb(data[36:68]) if len(data) >= 68 else read_data(data, 36)
  if v8 > 0xffffffffffffffff:
   st += v5, v8; c.resume = 347; return None, gas - 135
  if not ((v8 + 35) < (len(data))):
   st += v5, v8; c.resume = 347; return None, gas - 165
  v15 = read_data(data, (4 + v8))
  if v15 > 0xffffffffffffffff:
   st += v5, v15, v8; c.resume = 347; return None, gas - 202
  if ((v8 + (v15 << 5)) + 36) > (len(data)):
   st += v5, v15, v8; c.resume = 347; return None, gas - 241
  v22 = fb(data[68:100]) if len(data) >= 100 else read_data(data, 68)
  if (v22 - (v22 & 0xffffffff) & M):
   st += v5, v15, v8, v22; c.resume = 347; return None, gas - 275
  if v15 > 0xffffffffffffffff:
   st += v5, v15, v8, v22, 6065, v15; c.resume = 7242; return None, gas - 315
  v28 = fb(mb[64:96])
  v31 = v28 + (((32 + (v15 << 5)) + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) & M
  if (v31 > 0xffffffffffffffff) or (v31 < v28):
   st += v5, v15, v8, v28, v22, 6079, v31; c.resume = 7242; return None, gas - 430
  mb[64:96] = v31.to_bytes(32)
  if v28 + 32 > ml: gas = grow(c, gas, 471, v28, 32); mb = mem._bytes; ml = len(mb)
  mb[v28:v28 + 32] = v15.to_bytes(32)
  if gas < 567: st += v5, v15, v8, v28, v22, 6091, v15; c.resume = 7287; return None, gas - 471
  if v15 > 0xffffffffffffffff:
   st += v5, v15, v8, v28, v22, 6091, v15; c.resume = 7242; return None, gas - 494
  v38 = v28 + 32
  v39 = (32 + (v15 << 5)) - 32 & M
  if v39 and v28 + 32 + v39 > ml: gas = grow(c, gas, 567, v28 + 32, v39); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 567, 3 * (v39 + 31 >> 5))
  copy_data(mb, data, v28 + 32, (len(data)), v39)
  if gas < 773: st += v5, v15, v38, v28, v22, v8, 6113, v15; c.resume = 7311; return None, gas - 567
  if v15 > 0xffffffffffffffff:
   st += v5, v15, v38, v28, v22, v8, v15, 6113, 7321, v15; c.resume = 7242; return None, gas - 611
  v44 = fb(mb[64:96])
  v47 = v44 + (((32 + (v15 << 5)) + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) & M
  if (v47 > 0xffffffffffffffff) or (v47 < v44):
   st += v5, v15, v38, v28, v22, v8, v15, 6113, v44, 7334, v47; c.resume = 7242; return None, gas - 723
  mb[64:96] = v47.to_bytes(32)
  if v44 + 32 > ml: gas = grow(c, gas, 773, v44, 32); mb = mem._bytes; ml = len(mb)
  mb[v44:v44 + 32] = v15.to_bytes(32)
  if gas < 848: st += v5, v15, v38, v28, v22, v8, v44, 6113, v44, 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0, 7350, v15; c.resume = 7287; return None, gas - 773
  if v15 > 0xffffffffffffffff:
   st += v5, v15, v38, v28, v22, v8, v44, 6113, v44, 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0, 7350, v15; c.resume = 7242; return None, gas - 796
  v54 = (32 + (v15 << 5)) - 32 & M
  if v54 and v44 + 32 + v54 > ml: gas = grow(c, gas, 848, v44 + 32, v54); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 848, 3 * (v54 + 31 >> 5))
  copy_data(mb, data, v44 + 32, (len(data)), v54)
  if gas < 1048: st += v5, v15, v38, v28, v22, v8, v44; c.resume = 6113; return None, gas - 848
  if v15 > 0xffffffffffffffff:
   st += v5, v15, v38, v28, v22, v44, v8, 6123, v15; c.resume = 7242; return None, gas - 892
  v60 = fb(mb[64:96])
  v63 = v60 + (((32 + (v15 << 5)) + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) & M
  if (v63 > 0xffffffffffffffff) or (v63 < v60):
   st += v5, v15, v60, v28, v22, v44, v8, v38, 6137, v63; c.resume = 7242; return None, gas - 1007
  mb[64:96] = v63.to_bytes(32)
  if v60 + 32 > ml: gas = grow(c, gas, 1048, v60, 32); mb = mem._bytes; ml = len(mb)
  mb[v60:v60 + 32] = v15.to_bytes(32)
  if gas < 1129: st += v5, v15, v60, v28, v22, v44, v8, v38, 6149, v15; c.resume = 7287; return None, gas - 1048
  if v15 > 0xffffffffffffffff:
   st += v5, v15, v60, v28, v22, v44, v8, v38, 6149, v15; c.resume = 7242; return None, gas - 1071
  v70 = v60 + 32
  v71 = (32 + (v15 << 5)) - 32 & M
  if v71 and v60 + 32 + v71 > ml: gas = grow(c, gas, 1129, v60 + 32, v71); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 1129, 3 * (v71 + 31 >> 5))
  copy_data(mb, data, v60 + 32, (len(data)), v71)
  gas -= 1129
  v110 = 0
  while True:
   if gas < 180: st += v5, v15, v60, v28, v22, v44, v8, v70, v38, v110; c.resume = 6164; return None, gas
   if not (v110 < v15):
    break
   v116 = read_data(data, ((v8 + (v110 << 5)) + 36))
   v117 = v116 & 65535
   if (v116 - v117 & M):
    st += v5, v15, v60, v28, v22, v44, v8, v70, v38, v117, v110; c.resume = 347; return None, gas - 84
   mb[0:32] = (((v5 << 16 & M) & 0xffffffff0000) | v117).to_bytes(32)
   mb[32:64] = K5
   gas = take(gas, 180, 12)
   v122 = fb(keccak(mb[0:64]).digest())
   if gas < 205: st += v5, v15, v60, v28, v22, v44, v8, v70, v38, 1, v110, 6263, v22, v122; c.resume = 6233; return None, gas - 180
   gm.gas_remaining = gas - 205
   st.append((v122 + 4 & M))
   h54(c, st, gm)
   v124 = st.pop()
   gas = gm.gas_remaining
   if gas < 96: st += v5, v15, v60, v28, v22, v44, v8, v70, v38, 1, v110, 6263, v22, v122, 0xffffffffffffffffffffffffffffffffffffffff, v124; c.resume = 6247; return None, gas
   v125 = v124 & 0xffffffffffffffffffffffffffffffffffffffff
   v126 = fb(mb[v28:v28 + 32])
   if not (v110 < v126):
    st += v5, v15, v60, v28, v22, v44, v8, v70, v38, 1, v110, 6263, v22, v122, v125, 6257, v110, v28; c.resume = 7380; return None, gas - 52
   v130 = (v110 << 5) + v28
   if v130 + 64 > ml: gas = grow(c, gas, 96, v130 + 32, 32); mb = mem._bytes; ml = len(mb)
   mb[v130 + 32:v130 + 64] = v125.to_bytes(32)
   if gas < 109: st += v5, v15, v60, v28, v22, v44, v8, v70, v38, 1, v110, 6263, v22, v122; c.resume = 7826; return None, gas - 96
   gm.gas_remaining = gas - 109
   st.append(v122)
   h54(c, st, gm)
   v132 = st.pop()
   gas = gm.gas_remaining
   if gas < 45: st += v5, v15, v60, v28, v22, v44, v8, v70, v38, 1, v110, v122, 6263, v22, 0xffffffff, v132; c.resume = 7836; return None, gas
   if (v132 & 0xffffffff) < (v22 & 0xffffffff):
    gm.gas_remaining = gas - 41
    st.append((1 + v122 & M))
    h54(c, st, gm)
    v137 = st.pop()
    gas = gm.gas_remaining
    if gas < 11: st += v5, v15, v60, v28, v22, v44, v8, v70, v38, 1, v110, v132, 6263, v137; c.resume = 7869; return None, gas
    v142, v143 = v132, v137
   else:
    gm.gas_remaining = gas - 45
    st.append((v122 + 2 & M))
    h54(c, st, gm)
    v139 = st.pop()
    gas = gm.gas_remaining
    if gas < 6: st += v5, v15, v60, v28, v22, v44, v8, v70, v38, 1, v110, v122, 6263, 3, v139; c.resume = 7858; return None, gas
    gm.gas_remaining = gas - 6
    st.append((v122 + 3 & M))
    h54(c, st, gm)
    v141 = st.pop()
    gas = gm.gas_remaining
    if gas < 11: st += v5, v15, v60, v28, v22, v44, v8, v70, v38, 1, v110, v139, 6263, v141; c.resume = 7861; return None, gas
    v142, v143 = v139, v141
   if gas < 114: st += v5, v15, v60, v28, v22, v44, v8, v70, v38, 1, v110, v142, v143; c.resume = 6263; return None, gas - 11
   v144 = fb(mb[v60:v60 + 32])
   if not (v110 < v144):
    st += v5, v15, v60, v28, v22, v44, v8, v70, v38, 1, v110, v142, v143, 6273, v110, v60; c.resume = 7380; return None, gas - 61
   v148 = (v110 << 5) + v60
   if v148 + 64 > ml: gas = grow(c, gas, 114, v148 + 32, 32); mb = mem._bytes; ml = len(mb)
   mb[v148 + 32:v148 + 64] = v143.to_bytes(32)
   if gas < 190: st += v5, v15, v60, v28, v22, v44, v8, v70, v38, 1, v110, v142, 6284, v110, v44; c.resume = 7360; return None, gas - 114
   v150 = fb(mb[v44:v44 + 32])
   if not (v110 < v150):
    st += v5, v15, v60, v28, v22, v44, v8, v70, v38, 1, v110, v142, 6284, v110, v44; c.resume = 7380; return None, gas - 143
   v154 = (v110 << 5) + v44
   if v154 + 64 > ml: gas = grow(c, gas, 190, v154 + 32, 32); mb = mem._bytes; ml = len(mb)
   mb[v154 + 32:v154 + 64] = v142.to_bytes(32)
   gas -= 190
   v110 = (v110 + 1)
   continue
  if gas < 107: st += v5, v15, v60, v28, v22, v44, v8, v70, v38, v110; c.resume = 6291; return None, gas - 26
  v157 = fb(mb[64:96])
  v158 = v157 + 96 & M
  if v157 + 32 > ml: gas = grow(c, gas, 107, v157, 32); mb = mem._bytes; ml = len(mb)
  mb[v157:v157 + 32] = K39
  v159 = fb(mb[v28:v28 + 32])
  if v158 + 32 > ml: gas = grow(c, gas, 107, v158, 32); mb = mem._bytes; ml = len(mb)
  mb[v158:v158 + 32] = v159.to_bytes(32)
  gas -= 107
  v175, v176, v177 = (v157 + 128), v38, 0
  while True:
   if gas < 106: st += v5, v15, v60, v28, v22, v44, v8, v70, v38, v110, v157, v157, v70, v60, v175, v44, v176, v159, v177; c.resume = 6323; return None, gas
   if v177 < v159:
    if v176 + 32 > ml: gas = grow(c, gas, 106, v176, 32); mb = mem._bytes; ml = len(mb)
    v179 = fb(mb[v176:v176 + 32])
    if v175 + 32 > ml: gas = grow(c, gas, 106, v175, 32); mb = mem._bytes; ml = len(mb)
    mb[v175:v175 + 32] = (0xffffffffffffffffffffffffffffffffffffffff & v179).to_bytes(32)
    gas -= 106
    v175, v176, v177 = (32 + v175), (v176 + 32), (1 + v177)
    continue
   break
  if gas < 73: st += v5, v15, v60, v28, v22, v44, v8, v70, v38, v110, v157, v157, v70, v60, v175, v44, v176, v159, v177; c.resume = 6331; return None, gas - 23
  if v157 + 64 > ml: gas = grow(c, gas, 73, v157 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v157 + 32:v157 + 64] = (v175 - v157 & M).to_bytes(32)
  if gas < 115: st += v5, v15, v60, v28, v22, v44, v8, v70, v38, v110, v157, v157, v70, v60, 32, 6352, v175, v44; c.resume = 6924; return None, gas - 73
  v186 = fb(mb[v44:v44 + 32])
  if v175 + 32 > ml: gas = grow(c, gas, 115, v175, 32); mb = mem._bytes; ml = len(mb)
  mb[v175:v175 + 32] = v186.to_bytes(32)
  gas -= 115
  v201, v202, v203 = (v175 + 32), (v44 + 32), 0
  while True:
   if gas < 80: st += v5, v15, v60, v28, v22, v44, v8, v70, v38, v110, v157, v157, v70, v60, 32, 6352, v201, v202, v186, v203; c.resume = 6940; return None, gas
   if v203 < v186:
    if v202 + 32 > ml: gas = grow(c, gas, 80, v202, 32); mb = mem._bytes; ml = len(mb)
    v205 = fb(mb[v202:v202 + 32])
    if v201 + 32 > ml: gas = grow(c, gas, 80, v201, 32); mb = mem._bytes; ml = len(mb)
    mb[v201:v201 + 32] = v205.to_bytes(32)
    gas -= 80
    v201, v202, v203 = (32 + v201), (v202 + 32), (1 + v203)
    continue
   break
  if gas < 91: st += v5, v15, v60, v28, v22, v44, v8, v70, v38, v110, v157, v157, v70, v60, 32, 6352, v201, v202, v186, v203; c.resume = 6948; return None, gas - 23
  if v157 + 96 > ml: gas = grow(c, gas, 91, v157 + 64, 32); mb = mem._bytes; ml = len(mb)
  mb[v157 + 64:v157 + 96] = (v201 - v157 & M).to_bytes(32)
  v211 = fb(mb[v60:v60 + 32])
  if v201 + 32 > ml: gas = grow(c, gas, 91, v201, 32); mb = mem._bytes; ml = len(mb)
  mb[v201:v201 + 32] = v211.to_bytes(32)
  gas -= 91
  v225, v226, v227 = (v201 + 32), v70, 0
  while True:
   if gas < 88: st += v5, v15, v60, v28, v22, v44, v8, v70, v38, v110, v157, v157, v225, v226, v211, v227; c.resume = 6371; return None, gas
   if v227 < v211:
    if v226 + 32 > ml: gas = grow(c, gas, 88, v226, 32); mb = mem._bytes; ml = len(mb)
    v229 = fb(mb[v226:v226 + 32])
    if v225 + 32 > ml: gas = grow(c, gas, 88, v225, 32); mb = mem._bytes; ml = len(mb)
    mb[v225:v225 + 32] = v229.to_bytes(32)
    gas -= 88
    v225, v226, v227 = (32 + v225), (v226 + 32), (1 + v227)
    continue
   break
  if gas < 35: st += v5, v15, v60, v28, v22, v44, v8, v70, v38, v110, v157, v157, v225, v226, v211, v227; c.resume = 6379; return None, gas - 23
  v233 = v225 - v157 & M
  if v233 and v157 + v233 > ml: gas = grow(c, gas, 35, v157, v233); mb = mem._bytes; ml = len(mb)
  c.output = bytes(mb[v157:v157 + v233])
  return None, gas - 35
 def r6444(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1001: c.resume = 6444; return None, gas
  data = c.msg.data_as_bytes
  if gas < 546: c.resume = 6444; return None, gas
  if (c.msg.value):
   c.resume = 347; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820096:
   c.resume = 347; return None, gas - 46
  v5 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
  if (v5 - (v5 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
   st += v5, 6469; c.resume = 347; return None, gas - 110
  v8 = fb(data[36:68]) if len(data) >= 68 else read_data(data, 36)
  if (v8 - (v8 & 0xffffffff) & M):
   st += v5, v8, 6477; c.resume = 347; return None, gas - 171
  v11 = fb(data[68:100]) if len(data) >= 100 else read_data(data, 68)
  v12 = v11 & 0xffffffffff
  if (v11 - v12 & M):
   st += v12, v5, v8, v11; c.resume = 347; return None, gas - 226
  v14 = fb(data[100:132]) if len(data) >= 132 else read_data(data, 100)
  if v14 > 0xffffffffffffffff:
   st += v12, v5, v14, v11, v8; c.resume = 347; return None, gas - 257
  v16 = len(data)
  v17 = 4 + v14
  if not ((v17 + 31) < v16):
   st += v12, 6638, 6633, v11, v8, v5, v17, v16, 6538; c.resume = 347; return None, gas - 329
  v21 = read_data(data, v17)
  if v21 > 0xffffffffffffffff:
   st += v12, 6638, 6633, v11, v8, v5, v17, v21, 6538, v16; c.resume = 347; return None, gas - 360
  v23 = v17 + 32
  if ((v17 + v21) + 32) > v16:
   st += v12, 6638, 6633, v11, v8, v5, v23, v21, 6538; c.resume = 347; return None, gas - 400
  v27 = fb(mb[64:96])
  v28 = v27 + 32 & M
  if v28 + 32 > ml: gas = grow(c, gas, 546, v28, 32); mb = mem._bytes; ml = len(mb)
  mb[v28:v28 + 32] = K40
  v29 = v5 & 0xffffffffffffffffffffffffffffffffffffffff
  v30 = v27 + 64 & M
  if v30 + 32 > ml: gas = grow(c, gas, 546, v30, 32); mb = mem._bytes; ml = len(mb)
  mb[v30:v30 + 32] = v29.to_bytes(32)
  v32 = v27 + 96 & M
  if v32 + 32 > ml: gas = grow(c, gas, 546, v32, 32); mb = mem._bytes; ml = len(mb)
  mb[v32:v32 + 32] = (v8 & 0xffffffff).to_bytes(32)
  v33 = v27 + 128 & M
  if v33 + 32 > ml: gas = grow(c, gas, 546, v33, 32); mb = mem._bytes; ml = len(mb)
  mb[v33:v33 + 32] = v12.to_bytes(32)
  if v27 + 32 > ml: gas = grow(c, gas, 546, v27, 32); mb = mem._bytes; ml = len(mb)
  mb[v27:v27 + 32] = K0
  if gas < 673: st += v29, 6638, 6633, v21, v23, v5, v11, v8, v28, v27, 870, 160, v27; c.resume = 7207; return None, gas - 546
  v34 = v27 + 160
  if (v34 > 0xffffffffffffffff) or (v34 < v27):
   st += v29, 6638, 6633, v21, v23, v5, v11, v8, v28, v27, 870, v34; c.resume = 7242; return None, gas - 608
  mb[64:96] = v34.to_bytes(32)
  v38 = fb(mb[v27:v27 + 32])
  if v38 and v28 + v38 > ml: gas = grow(c, gas, 673, v28, v38); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 673, 6 * (v38 + 31 >> 5))
  v39 = fb(keccak(mb[v28:v28 + v38]).digest())
  if gas < 783: st += v29, 6638, 6633, v21, v23, v39, v11, v8, v5; c.resume = 7871; return None, gas - 673
  v40 = v5 & 0xffffffffffffffffffffffffffffffffffffffff
  mb[0:32] = v40.to_bytes(32)
  mb[32:64] = K2
  gas = take(gas, 783, 12)
  v41 = fb(keccak(mb[0:64]).digest())
  gm.gas_remaining = gas - 783
  st.append((v41 + 1 & M))
  h54(c, st, gm)
  v43 = st.pop()
  gas = gm.gas_remaining
  if gas < 57: st += v29, 6638, v41, 6633, v8, v39, v40, v21, v23, v11, 0xffffffff, v43; c.resume = 7912; return None, gas
  if not (((v43 >> 192) & 0xffffffff)):
   st += v29, 6638, v41, 6633, v8, v39, v40, v21, v23, v11; c.resume = 8233; return None, gas - 25
  v47 = 0xffffffffff & v11
  if (c.state.timestamp) > v47:
   st += v29, 6638, v41, 6633, v8, v39, v40, v21, v23, v47; c.resume = 8186; return None, gas - 52
  gm.gas_remaining = gas - 57
  st.append(v41)
  h54(c, st, gm)
  v50 = st.pop()
  gas = gm.gas_remaining
  if gas < 319: st += v29, 6638, v41, 6633, v8, v39, v40, v21, v23, v50; c.resume = 7938; return None, gas
  v52 = (v50 >> 192) & 0xffffffff
  v53 = v8 & 0xffffffff
  if (v53 - v52 & M):
   st += v29, 6638, v41, 6633, v52, v50, v40, v21, v23, v39, v53; c.resume = 8134; return None, gas - 49
  v57 = 1 if (fb(c.msg.storage_address)) == (I9 & 0xffffffffffffffffffffffffffffffffffffffff) else 0
  if v57:
   gas -= 187
   v60 = (1 if (c.state.execution_context.chain_id) == I13 else 0)
  else:
   gas -= 165
   v60 = v57
  if not (v60):
   v62 = fb(mb[64:96])
   v63 = v62 + 32 & M
   if v63 + 32 > ml: gas = grow(c, gas, 132, v63, 32); mb = mem._bytes; ml = len(mb)
   mb[v63:v63 + 32] = K17
   v64 = v62 + 64 & M
   if v64 + 32 > ml: gas = grow(c, gas, 132, v64, 32); mb = mem._bytes; ml = len(mb)
   mb[v64:v64 + 32] = J11
   v65 = v62 + 96 & M
   if v65 + 32 > ml: gas = grow(c, gas, 132, v65, 32); mb = mem._bytes; ml = len(mb)
   mb[v65:v65 + 32] = J12
   v67 = v62 + 128 & M
   if v67 + 32 > ml: gas = grow(c, gas, 132, v67, 32); mb = mem._bytes; ml = len(mb)
   mb[v67:v67 + 32] = (c.state.execution_context.chain_id).to_bytes(32)
   v69 = v62 + 160 & M
   if v69 + 32 > ml: gas = grow(c, gas, 132, v69, 32); mb = mem._bytes; ml = len(mb)
   mb[v69:v69 + 32] = (fb(c.msg.storage_address)).to_bytes(32)
   if v62 + 32 > ml: gas = grow(c, gas, 132, v62, 32); mb = mem._bytes; ml = len(mb)
   mb[v62:v62 + 32] = K18
   if gas < 256: st += v29, 6638, v41, 6633, v52, v50, v40, 0xffffffffffffffffffffffffffffffffffffffff, 0xffffffffffffffffffffffffffffffffffffffff, 7979, 8458, v21, v23, 66, v39, 8402, v63, v62, 13069, 192, v62; c.resume = 7207; return None, gas - 132
   v70 = v62 + 192
   if (v70 > 0xffffffffffffffff) or (v70 < v62):
    st += v29, 6638, v41, 6633, v52, v50, v40, 0xffffffffffffffffffffffffffffffffffffffff, 0xffffffffffffffffffffffffffffffffffffffff, 7979, 8458, v21, v23, 66, v39, 8402, v63, v62, 13069, v70; c.resume = 7242; return None, gas - 194
   mb[64:96] = v70.to_bytes(32)
   v74 = fb(mb[v62:v62 + 32])
   if v74 and v63 + v74 > ml: gas = grow(c, gas, 256, v63, v74); mb = mem._bytes; ml = len(mb)
   gas = take(gas, 256, 6 * (v74 + 31 >> 5))
   v75 = fb(keccak(mb[v63:v63 + v74]).digest())
   gas -= 256
   v76 = v75
  else:
   gas -= 31
   v76 = I10
  if gas < 87: st += v29, 6638, v41, 6633, v52, v50, v40, 0xffffffffffffffffffffffffffffffffffffffff, 0xffffffffffffffffffffffffffffffffffffffff, 7979, 8458, v21, v23, 66, v39, v76; c.resume = 8402; return None, gas
  v77 = fb(mb[64:96])
  if v77 + 32 > ml: gas = grow(c, gas, 87, v77, 32); mb = mem._bytes; ml = len(mb)
  mb[v77:v77 + 32] = K19
  if v77 + 34 > ml: gas = grow(c, gas, 87, v77 + 2, 32); mb = mem._bytes; ml = len(mb)
  mb[v77 + 2:v77 + 34] = v76.to_bytes(32)
  if v77 + 66 > ml: gas = grow(c, gas, 87, v77 + 34, 32); mb = mem._bytes; ml = len(mb)
  mb[v77 + 34:v77 + 66] = v39.to_bytes(32)
  gas = take(gas, 87, 18)
  v80 = fb(keccak(mb[v77:v77 + 66]).digest())
  if gas < 293: st += v29, 6638, v41, 6633, v52, v50, v40, 0xffffffffffffffffffffffffffffffffffffffff, 0xffffffffffffffffffffffffffffffffffffffff, 7979, 8458, v21, v23, v80; c.resume = 10564; return None, gas - 87
  if (v21 - 65 & M):
   gas -= 140
   v102, v103, v104 = 0, 2, v21
  else:
   v83 = read_data(data, (v23 + 32))
   if v83 > 0x7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0:
    gas -= 231
    v99, v100, v101 = 0, 3, v83
   else:
    v89 = fb(mb[64:96])
    if v89 + 32 > ml: gas = grow(c, gas, 293, v89, 32); mb = mem._bytes; ml = len(mb)
    mb[v89:v89 + 32] = v80.to_bytes(32)
    if v89 + 64 > ml: gas = grow(c, gas, 293, v89 + 32, 32); mb = mem._bytes; ml = len(mb)
    mb[v89 + 32:v89 + 64] = ((read_data(data, (v23 + 64))) >> 248 & 255).to_bytes(32)
    if v89 + 96 > ml: gas = grow(c, gas, 293, v89 + 64, 32); mb = mem._bytes; ml = len(mb)
    mb[v89 + 64:v89 + 96] = (read_data(data, v23)).to_bytes(32)
    if v89 + 128 > ml: gas = grow(c, gas, 293, v89 + 96, 32); mb = mem._bytes; ml = len(mb)
    mb[v89 + 96:v89 + 128] = v83.to_bytes(32)
    mb[0:32] = K14
    v93 = gas - 293
    gm.gas_remaining = gas - 293
    st += 32, 0, 128, v89, 1, v93
    hfa(c, st, gm)
    v94 = st.pop()
    gas = gm.gas_remaining
    mb = mem._bytes; ml = len(mb)
    if gas < 85: st += v29, 6638, v41, 6633, v52, v50, v40, 0xffffffffffffffffffffffffffffffffffffffff, 0xffffffffffffffffffffffffffffffffffffffff, 7979, 8458, 10599, v94; c.resume = 13197; return None, gas
    if not (v94):
     st += v29, 6638, v41, 6633, v52, v50, v40, 0xffffffffffffffffffffffffffffffffffffffff, 0xffffffffffffffffffffffffffffffffffffffff, 7979, 8458, 10599; c.resume = 3323; return None, gas - 16
    v96 = fb(mb[0:32])
    if not ((v96 & 0xffffffffffffffffffffffffffffffffffffffff)):
     gas -= 85
     v99, v100, v101 = 0, 1, 0
    else:
     gas -= 79
     v99, v100, v101 = v96, 0, 0
   if gas < 24: st += v29, 6638, v41, 6633, v52, v50, v40, 0xffffffffffffffffffffffffffffffffffffffff, 0xffffffffffffffffffffffffffffffffffffffff, 7979, 8458, v99, v100, v101; c.resume = 10599; return None, gas
   gas -= 24
   v102, v103, v104 = v99, v100, v101
  if gas < 130: st += v29, 6638, v41, 6633, v52, v50, v40, 0xffffffffffffffffffffffffffffffffffffffff, 0xffffffffffffffffffffffffffffffffffffffff, 7979, v102, v103, v104; c.resume = 8458; return None, gas
  v105 = v50 & 0xffffffffffffffffffffffffffffffffffffffff
  v106 = v102 & 0xffffffffffffffffffffffffffffffffffffffff
  if (v106 - v105 & M):
   st += v29, 6638, v41, 6633, v52, v105, v106, v40; c.resume = 8085; return None, gas - 54
  if v52 == 0xffffffff:
   st += v29, 6638, v41, 6633, 8083, 8006, v52; c.resume = 2010; return None, gas - 109
  gm.gas_remaining = gas - 130
  st.append(v41)
  h54(c, st, gm)
  v110 = st.pop()
  gas = gm.gas_remaining
  if gas < 33: st += v29, 6638, v41, 6633, 8083, (1 + v52), v110; c.resume = 8009; return None, gas
  gm.gas_remaining = gas - 33
  st += ((0xffffffff000000000000000000000000000000000000000000000000 & ((1 + v52) << 192)) | (0xffffffff00000000ffffffffffffffffffffffffffffffffffffffffffffffff & v110)), v41
  h55(c, st, gm)
  gas = gm.gas_remaining
  if gas < 54: st += v29, 6638, v41, 6633, 8083; c.resume = 8082; return None, gas
  gm.gas_remaining = gas - 54
  st.append((1 + v41 & M))
  h54(c, st, gm)
  v116 = st.pop()
  gas = gm.gas_remaining
  if gas < 109: st += v29, 6638, v41, 0xffffffffffffffffffffffffffffffffffffff00ffffffffffffffffffffffff, 8381, 0xffffffff, 1, 8368, v116; c.resume = 8329; return None, gas
  mb[0:32] = ((65535 & (v116 >> 224)) | (0xffffffff0000 & (v116 >> 176))).to_bytes(32)
  mb[32:64] = K5
  gas = take(gas, 109, 12)
  v122 = fb(keccak(mb[0:64]).digest())
  if gas < 116: st += v29, 6638, v41, 0xffffffffffffffffffffffffffffffffffffff00ffffffffffffffffffffffff, 8381, 0xffffffff, 1, v122; c.resume = 8368; return None, gas - 109
  gm.gas_remaining = gas - 116
  st.append((v41 + 1 & M))
  h54(c, st, gm)
  v124 = st.pop()
  gas = gm.gas_remaining
  if gas < 39: st += v29, 6638, v122, 0xffffffffffffffffffffffffffffffffffffff00ffffffffffffffffffffffff, 8381, 0xffffffff, v124; c.resume = 8372; return None, gas
  gm.gas_remaining = gas - 39
  st.append(v122)
  h54(c, st, gm)
  v127 = st.pop()
  gas = gm.gas_remaining
  if gas < 58: st += v29, 6638, v122, 0xffffffffffffffffffffffffffffffffffffff00ffffffffffffffffffffffff, ((v124 >> 192) & 0xffffffff), 8381, v122, 0xffffffff, v127; c.resume = 8474; return None, gas
  mb[0:32] = ((v124 >> 192) & 0xffffffff).to_bytes(32)
  mb[32:64] = K28
  gas = take(gas, 58, 12)
  v128 = fb(keccak(mb[0:64]).digest())
  gm.gas_remaining = gas - 58
  st.append(v128)
  h54(c, st, gm)
  v129 = st.pop()
  gas = gm.gas_remaining
  if gas < 68: st += v29, 6638, v122, 0xffffffffffffffffffffffffffffffffffffff00ffffffffffffffffffffffff, v127, 8381, v122, 0xffffffff, v129; c.resume = 8493; return None, gas
  v131 = (v129 >> 32) & 0xffffffff
  if (v127 & 0xffffffff) < v131:
   gm.gas_remaining = gas - 68
   st += v127, (v122 + 2 & M)
   h55(c, st, gm)
   gas = gm.gas_remaining
   if gas < 12: st += v29, 6638, v122, 0xffffffffffffffffffffffffffffffffffffff00ffffffffffffffffffffffff, 8381, v131, 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffff00000000, v127, v122; c.resume = 8558; return None, gas
   gm.gas_remaining = gas - 12
   st.append((v122 + 1 & M))
   h54(c, st, gm)
   v136 = st.pop()
   gas = gm.gas_remaining
   if gas < 6: st += v29, 6638, v122, 0xffffffffffffffffffffffffffffffffffffff00ffffffffffffffffffffffff, 8381, v131, 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffff00000000, v127, v122, 3, v136; c.resume = 8565; return None, gas
   gm.gas_remaining = gas - 6
   st += v136, (v122 + 3 & M)
   h55(c, st, gm)
   gas = gm.gas_remaining
   if gas < 17: st += v29, 6638, v122, 0xffffffffffffffffffffffffffffffffffffff00ffffffffffffffffffffffff, 8381, v131, 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffff00000000, v127; c.resume = 8568; return None, gas
   gas -= 17
   v140 = ((v127 & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffff00000000) | v131)
  else:
   gas -= 52
   v140 = v127
  if gas < 7: st += v29, 6638, v122, 0xffffffffffffffffffffffffffffffffffffff00ffffffffffffffffffffffff, v140; c.resume = 8381; return None, gas
  gm.gas_remaining = gas - 7
  st += (v140 & 0xffffffffffffffffffffffffffffffffffffff00ffffffffffffffffffffffff), v122
  h55(c, st, gm)
  gas = gm.gas_remaining
  if gas < 17: st += v29, 6638; c.resume = 8385; return None, gas
  gm.gas_remaining = gas - 17
  st += v29, 0x3e136ea32853a5df649682dd1938facfe1a9b91ac013b19850363160399858d6, 0, 0
  ha2(c, st, gm)
  gas = gm.gas_remaining
  mb = mem._bytes; ml = len(mb)
  return None, gas
 def r6676(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1016: c.resume = 6676; return None, gas
  data = c.msg.data_as_bytes
  if gas < 265: c.resume = 6676; return None, gas
  if (c.msg.value):
   c.resume = 347; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820032:
   c.resume = 347; return None, gas - 46
  v5 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
  if (v5 - (v5 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
   st += 64, 6786, v5, 6706; c.resume = 347; return None, gas - 116
  v8 = fb(data[36:68]) if len(data) >= 68 else read_data(data, 36)
  if (v8 - (v8 & 0xffffffff) & M):
   st += 64, 6786, v5, 0xffffffffffffffffffffffffffffffffffffffff, v8, 6722; c.resume = 347; return None, gas - 192
  mb[0:32] = (v5 & 0xffffffffffffffffffffffffffffffffffffffff).to_bytes(32)
  mb[32:64] = K2
  gas = take(gas, 265, 12)
  v12 = fb(keccak(mb[0:64]).digest())
  gm.gas_remaining = gas - 265
  st.append((1 + v12 & M))
  h54(c, st, gm)
  v14 = st.pop()
  gas = gm.gas_remaining
  if gas < 109: st += 64, 6786, v8, 6781, v14; c.resume = 6742; return None, gas
  mb[0:32] = ((65535 & (v14 >> 224)) | (0xffffffff0000 & (v14 >> 176))).to_bytes(32)
  mb[32:64] = K5
  gas = take(gas, 109, 12)
  v20 = fb(keccak(mb[0:64]).digest())
  if gas < 134: st += 64, 6786, v8, v20; c.resume = 6781; return None, gas - 109
  gm.gas_remaining = gas - 134
  st.append(v20)
  h54(c, st, gm)
  v21 = st.pop()
  gas = gm.gas_remaining
  if gas < 45: st += 64, v20, 6786, v8, 0xffffffff, v21; c.resume = 7836; return None, gas
  if (v21 & 0xffffffff) < (v8 & 0xffffffff):
   gm.gas_remaining = gas - 41
   st.append((1 + v20 & M))
   h54(c, st, gm)
   v26 = st.pop()
   gas = gm.gas_remaining
   if gas < 11: st += 64, v21, 6786, v26; c.resume = 7869; return None, gas
   v31, v32 = v21, v26
  else:
   gm.gas_remaining = gas - 45
   st.append((v20 + 2 & M))
   h54(c, st, gm)
   v28 = st.pop()
   gas = gm.gas_remaining
   if gas < 6: st += 64, v20, 6786, 3, v28; c.resume = 7858; return None, gas
   gm.gas_remaining = gas - 6
   st.append((v20 + 3 & M))
   h54(c, st, gm)
   v30 = st.pop()
   gas = gm.gas_remaining
   if gas < 11: st += 64, v28, 6786, v30; c.resume = 7861; return None, gas
   v31, v32 = v28, v30
  if gas < 39: st += 64, v31, v32; c.resume = 6786; return None, gas - 11
  v33 = fb(mb[64:96])
  if v33 + 32 > ml: gas = grow(c, gas, 39, v33, 32); mb = mem._bytes; ml = len(mb)
  mb[v33:v33 + 32] = v31.to_bytes(32)
  if v33 + 64 > ml: gas = grow(c, gas, 39, v33 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v33 + 32:v33 + 64] = v32.to_bytes(32)
  c.output = bytes(mb[v33:v33 + 64])
  return None, gas - 39
 T = {223: r223, 332: r332, 3437: r3437, 7207: r7207, 7823: r7823, 8815: r8815, 8973: r8973, 9337: r9337, 351: r351, 525: r525, 713: r713, 1029: r1029, 1351: r1351, 1436: r1436, 1709: r1709, 8458: r8458, 9575: r9575, 9738: r9738, 10176: r10176, 9593: r9593, 12015: r12015, 2102: r2102, 2144: r2144, 2178: r2178, 2411: r2411, 2525: r2525, 2813: r2813, 3378: r3378, 3577: r3577, 5950: r5950, 6444: r6444, 6676: r6676}
 return r0
