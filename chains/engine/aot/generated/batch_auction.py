"""BatchAuction, translated from chains/auction/artifacts/BatchAuction.json by `make translate`. Do not edit."""
CODE = '56efea01eb6d59efc9bcf483d1788492b918f1124cd2b1f3993fdd30ad3d68e7'
TRANSLATOR = '4331069abe58f33ce18e0bb7fc9a96d91ab6aee846b5372a93949bc298e3be27'
def bind(host, immutables):
 fb, keccak, grow, take, copy_data, copy_memory, read_data, OutOfGas, SDIV, SMOD, SIGNEXTEND = host.tools
 h32 = host.routine(0x32)
 h3b = host.routine(0x3b)
 h3e = host.routine(0x3e)
 h41 = host.routine(0x41)
 h54 = host.routine(0x54)
 h55 = host.routine(0x55)
 ha2 = host.routine(0xa2)
 ha3 = host.routine(0xa3)
 ha4 = host.routine(0xa4)
 hf1 = host.routine(0xf1)
 hfa = host.routine(0xfa)
 I0, I1, I2, I3, I4, I5, I6, I7, I8, I9, I10, I11, I12, I13, I14, I15, I16, I17, I18, I19, I20, I21, I22, I23, I24, I25, I26, I27, I28, I29, I30, I31, I32, I33, I34, I35, I36, I37, I38, I39, I40, I41, = immutables
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
 J14 = I14.to_bytes(32)
 J15 = I15.to_bytes(32)
 J16 = I16.to_bytes(32)
 J17 = I17.to_bytes(32)
 J18 = I18.to_bytes(32)
 J19 = I19.to_bytes(32)
 J20 = I20.to_bytes(32)
 J21 = I21.to_bytes(32)
 J22 = I22.to_bytes(32)
 J23 = I23.to_bytes(32)
 J24 = I24.to_bytes(32)
 J25 = I25.to_bytes(32)
 J26 = I26.to_bytes(32)
 J27 = I27.to_bytes(32)
 J28 = I28.to_bytes(32)
 J29 = I29.to_bytes(32)
 J30 = I30.to_bytes(32)
 J31 = I31.to_bytes(32)
 J32 = I32.to_bytes(32)
 J33 = I33.to_bytes(32)
 J34 = I34.to_bytes(32)
 J35 = I35.to_bytes(32)
 J36 = I36.to_bytes(32)
 J37 = I37.to_bytes(32)
 J38 = I38.to_bytes(32)
 J39 = I39.to_bytes(32)
 J40 = I40.to_bytes(32)
 J41 = I41.to_bytes(32)
 K0 = bytes.fromhex('00000000000000000000000000000000000000000000000000000000000000c0')
 K1 = bytes.fromhex('0000000000000000000000000000000000000000000000000000000000000000')
 K2 = bytes.fromhex('0000000000000000000000000000000000000000000000000000000000000001')
 K3 = bytes.fromhex('ef6506db00000000000000000000000000000000000000000000000000000000')
 K4 = bytes.fromhex('0000000000000000000000000000000000000000000000000000000000000002')
 K5 = bytes.fromhex('d4b6b5da00000000000000000000000000000000000000000000000000000000')
 K6 = bytes.fromhex('0000000000000000000000000000000000000000000000000000000000004000')
 K7 = bytes.fromhex('00000000000000000000000000000000000000000000000000000000000003e8')
 K8 = bytes.fromhex('0000000000000000000000000000000000000000000000000000000000000004')
 K9 = bytes.fromhex('000000000000000000000000000000000000000000000000000000000000012c')
 K10 = bytes.fromhex('00000000000000000000000000000000000000000000000000038d7ea4c68000')
 K11 = bytes.fromhex('0000000000000000000000000000000000000000000000000000000000000007')
 K12 = bytes.fromhex('0000000000000000000000000000000000000000000000000000000000000003')
 K13 = bytes.fromhex('0000000000000000000000000000000000000000000000000000000000000120')
 K14 = bytes.fromhex('0000000000000000000000000000000000000000000000000000000000000400')
 K15 = bytes.fromhex('0000000000000000000000000000000000000000000000000000000000000040')
 K16 = bytes.fromhex('0000000000000000000000000000000000000000000000000000000000000096')
 K17 = bytes.fromhex('00000000000000000000000000000000000000000000000000000000000000e0')
 K18 = bytes.fromhex('65c62dab00000000000000000000000000000000000000000000000000000000')
 K19 = bytes.fromhex('0000000000000000000000000000000000000000000000000000000000000060')
 K20 = bytes.fromhex('0000000000000000000000000000000000000000000000000000000000000020')
 K21 = bytes.fromhex('0000000000000000000000000000000000000000000000000000000000000005')
 K22 = bytes.fromhex('c2649248fcf2826578fcf6e9727cfb11b97671e03282e04615422ef6f8a07a26')
 K23 = bytes.fromhex('0000000000000000000000000000000000000000000000000000000000000100')
 K24 = bytes.fromhex('636be27a00000000000000000000000000000000000000000000000000000000')
 M = 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff; SB = 0x8000000000000000000000000000000000000000000000000000000000000000; KE = fb(keccak(b'').digest())
 def r0(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if len(st) > 1020: c.resume = 0; return None, gas
  data = c.msg.data_as_bytes
  if gas < 36: c.resume = 0; return None, gas
  if 96 > ml: gas = grow(c, gas, 36, 64, 32); mb = mem._bytes; ml = len(mb)
  mb[64:96] = K0
  if (len(data)) < 4:
   st.append(192); c.resume = 15; return None, gas - 36
  if gas < 81: st.append(192); c.resume = 18; return None, gas - 36
  if 192 > ml: gas = grow(c, gas, 81, 160, 32); mb = mem._bytes; ml = len(mb)
  mb[160:192] = K1
  v5 = (fb(data[0:32]) if len(data) >= 32 else read_data(data, 0)) >> 224
  if 0x3ce3f5f == v5:
   st += v5, 192
   return r17012, gas - 81
  if gas < 1092: st += v5, 192; c.resume = 40; return None, gas - 81
  if 0x620a863 == v5:
   st.append(v5)
   return r16915, gas - 105
  if 0x8c84e70 == v5:
   st.append(v5)
   return r16835, gas - 127
  if 0xa159e9e == v5:
   st.append(v5)
   return r16685, gas - 149
  if 0x10d6671d == v5:
   st.append(v5)
   return r16620, gas - 171
  if 0x160f4f6a == v5:
   st.append(v5)
   return r14982, gas - 193
  if 0x22d1d923 == v5:
   st.append(v5)
   return r14908, gas - 215
  if 0x25910c0f == v5:
   st.append(v5)
   return r14797, gas - 237
  if 0x27e019e8 == v5:
   st.append(v5)
   return r13970, gas - 259
  if 0x2d2c5565 == v5:
   st.append(v5)
   return r13888, gas - 281
  if 0x3a21453b == v5:
   st.append(v5)
   return r13821, gas - 303
  if 0x411557d1 == v5:
   st.append(v5)
   return r13739, gas - 325
  if 0x41de971f == v5:
   st.append(v5)
   return r11365, gas - 347
  if 0x4516e6e8 == v5:
   st.append(v5)
   return r11298, gas - 369
  if 0x453c2d00 == v5:
   st.append(v5)
   return r11269, gas - 391
  if 0x453daf71 == v5:
   st.append(v5)
   return r10785, gas - 413
  if 0x4793f737 == v5:
   st.append(v5)
   return r9946, gas - 435
  if 0x4cc4f50d == v5:
   st.append(v5)
   return r9917, gas - 457
  if 0x508e95f5 == v5:
   st.append(v5)
   return r9771, gas - 479
  if 0x56a0ef94 == v5:
   st.append(v5)
   return r9700, gas - 501
  if 0x57a1ec0d == v5:
   st.append(v5)
   return r9633, gas - 523
  if 0x584b4834 == v5:
   st.append(v5)
   return r2230, gas - 545
  if 0x5d6a6941 == v5:
   st.append(v5)
   return r9576, gas - 567
  if 0x5ea25e28 == v5:
   st.append(v5)
   return r9509, gas - 589
  if 0x666f7eb2 == v5:
   st.append(v5)
   return r9435, gas - 611
  if 0x6b8a9484 == v5:
   st.append(v5)
   return r9368, gas - 633
  if 0x6cb7f824 == v5:
   st.append(v5)
   return r9301, gas - 655
  if 0x6da830a2 == v5:
   st.append(v5)
   return r9240, gas - 677
  if 0x74692061 == v5:
   st.append(v5)
   return r5259, gas - 699
  if 0x77060889 == v5:
   st.append(v5)
   return r4334, gas - 721
  if 0x77f07d78 == v5:
   st.append(v5)
   return r4014, gas - 743
  if 0x82651bd0 == v5:
   st.append(v5)
   return r3947, gas - 765
  if 0x97f39744 == v5:
   st.append(v5)
   return r3880, gas - 787
  if 0xa5e0384a == v5:
   st.append(v5)
   return r3716, gas - 809
  if 0xa64259b4 == v5:
   st.append(v5)
   return r3443, gas - 831
  if 0xbc3ac875 == v5:
   st.append(v5)
   return r2553, gas - 853
  if 0xbcffa6cd == v5:
   st.append(v5)
   return r2518, gas - 875
  if 0xbda11ef7 == v5:
   st.append(v5)
   return r2452, gas - 897
  if 0xbf333f2c == v5:
   st.append(v5)
   return r2422, gas - 919
  if 0xc0cf1146 == v5:
   st.append(v5)
   return r2340, gas - 941
  if 0xc43e4ea4 == v5:
   st.append(v5)
   return r2235, gas - 963
  if 0xce91e164 == v5:
   st.append(v5)
   return r2230, gas - 985
  if 0xcec117ba == v5:
   st.append(v5)
   return r2200, gas - 1007
  if 0xd1b9c430 == v5:
   st.append(v5)
   return r2133, gas - 1029
  if 0xd9eea0b9 == v5:
   st.append(v5)
   return r1889, gas - 1051
  if 0xf26d5a9f == v5:
   st.append(v5)
   return r637, gas - 1073
  if not (0xf8ad82e1 == v5):
   c.resume = 546; return None, gas - 1092
  return r549, gas - 1092
 def r549(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1020: c.resume = 549; return None, gas
  data = c.msg.data_as_bytes
  if gas < 49: c.resume = 549; return None, gas
  if (c.msg.value):
   c.resume = 631; return None, gas - 16
  if 192 > ml: gas = grow(c, gas, 49, 160, 32); mb = mem._bytes; ml = len(mb)
  v2 = fb(mb[160:192])
  if (((len(data)) - 4 & M) ^ SB) < (v2 ^ SB):
   c.resume = 631; return None, gas - 49
  if gas < 73: c.resume = 568; return None, gas - 49
  v6 = fb(mb[64:96])
  if v6 + 32 > ml: gas = grow(c, gas, 73, v6, 32); mb = mem._bytes; ml = len(mb)
  mb[v6:v6 + 32] = (I0 & 0xffffffffffffffffffffffffffffffffffffffff).to_bytes(32)
  c.output = bytes(mb[v6:v6 + 32])
  return None, gas - 73
 def r637(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or not 1 <= len(st) <= 995: c.resume = 637; return None, gas
  data = c.msg.data_as_bytes
  if gas < 383: c.resume = 637; return None, gas
  if (c.msg.value):
   c.resume = 631; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820032:
   c.resume = 631; return None, gas - 46
  v5 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
  if (v5 - (v5 & 0xffffffffffffffff) & M):
   st += v5, 662; c.resume = 15975; return None, gas - 98
  v8 = fb(data[36:68]) if len(data) >= 68 else read_data(data, 36)
  if v8 > 0xffffffffffffffff:
   st += v5, v8; c.resume = 631; return None, gas - 135
  v10 = len(data)
  v11 = 4 + v8
  if not ((v11 + 31) < v10):
   st += v5, v11, v10, 694; c.resume = 15975; return None, gas - 198
  v15 = read_data(data, v11)
  if v15 > 0xffffffffffffffff:
   st += v5, v11, v15, 694, v10; c.resume = 15975; return None, gas - 229
  v17 = v11 + 32
  if (((v15 << 5) + v11) + 32) > v10:
   st += v5, v17, v15, 694; c.resume = 15975; return None, gas - 275
  v22 = 0xffffffffffffffff & v5
  mb[0:32] = v22.to_bytes(32)
  mb[32:64] = K1
  gas = take(gas, 383, 12)
  v23 = fb(keccak(mb[0:64]).digest())
  gm.gas_remaining = gas - 383
  st.append((v23 + 1 & M))
  h54(c, st, gm)
  v25 = st.pop()
  gas = gm.gas_remaining
  if gas < 66: st += v17, v15, v5, v23, 705, v22, 65535, v25; c.resume = 18355; return None, gas
  if not (((v25 >> 88) & 65535)):
   st += v17, v15, v5, v23, 705, v22; c.resume = 18366; return None, gas - 25
  gm.gas_remaining = gas - 66
  st.append((v23 + 1 & M))
  h54(c, st, gm)
  v30 = st.pop()
  gas = gm.gas_remaining
  if gas < 288: st += v17, v15, v23, v5, 715, v23, v30; c.resume = 18415; return None, gas
  if not (((v30 >> 88) & 65535)):
   gas -= 49
   v159 = 0
  else:
   v34 = v30 & 0xffffffffff
   v35 = fb(mb[64:96])
   v36 = v35 + 256 & M
   if (v36 > 0xffffffffffffffff) or (v36 < v35):
    st += v17, v15, v23, v5, 715, v23, v30, v34, 18443, 0xffffffffff, 20109, 0xffffffffff, 20063, 0xffffffffff, 20017, 0xffffffffff, 19971, 0xffffffffff, 19925, 0xffffffffff, 19824, v35, 19779, v36; c.resume = 17515; return None, gas - 161
   mb[64:96] = v36.to_bytes(32)
   if v35 + 32 > ml: gas = grow(c, gas, 288, v35, 32); mb = mem._bytes; ml = len(mb)
   mb[v35:v35 + 32] = K1
   if v35 + 64 > ml: gas = grow(c, gas, 288, v35 + 32, 32); mb = mem._bytes; ml = len(mb)
   mb[v35 + 32:v35 + 64] = K1
   if v35 + 96 > ml: gas = grow(c, gas, 288, v35 + 64, 32); mb = mem._bytes; ml = len(mb)
   mb[v35 + 64:v35 + 96] = K1
   if v35 + 128 > ml: gas = grow(c, gas, 288, v35 + 96, 32); mb = mem._bytes; ml = len(mb)
   mb[v35 + 96:v35 + 128] = K1
   if v35 + 160 > ml: gas = grow(c, gas, 288, v35 + 128, 32); mb = mem._bytes; ml = len(mb)
   mb[v35 + 128:v35 + 160] = K1
   if v35 + 192 > ml: gas = grow(c, gas, 288, v35 + 160, 32); mb = mem._bytes; ml = len(mb)
   mb[v35 + 160:v35 + 192] = K1
   if v35 + 224 > ml: gas = grow(c, gas, 288, v35 + 192, 32); mb = mem._bytes; ml = len(mb)
   mb[v35 + 192:v35 + 224] = K1
   if v35 + 256 > ml: gas = grow(c, gas, 288, v35 + 224, 32); mb = mem._bytes; ml = len(mb)
   mb[v35 + 224:v35 + 256] = K1
   if gas < 995: st += v17, v15, v23, v5, 715, v23, v30, v34, 18443, 0xffffffffff, 20109, 0xffffffffff, 20063, 0xffffffffff, 20017, 0xffffffffff, 19971, 0xffffffffff, 19925, 0xffffffffff, 19824, v35; c.resume = 19779; return None, gas - 288
   mb[v35:v35 + 32] = v34.to_bytes(32)
   v48 = v34 + (I34 & 0xffffffffff)
   if v48 > 0xffffffffff:
    st += v17, v15, v23, v5, 715, v23, v30, v35, 18443, 0xffffffffff, 20109, 0xffffffffff, 20063, 0xffffffffff, 20017, 0xffffffffff, 19971, 0xffffffffff, 19925, 0xffffffffff, v48, 19824; c.resume = 15979; return None, gas - 374
   mb[v35 + 32:v35 + 64] = v48.to_bytes(32)
   v52 = v48 + (I35 & 0xffffffffff)
   if v52 > 0xffffffffff:
    st += v17, v15, v23, v5, 715, v23, v30, v35, 18443, 0xffffffffff, 20109, 0xffffffffff, 20063, 0xffffffffff, 20017, 0xffffffffff, 19971, 0xffffffffff, 19925, 0xffffffffff, (v35 + 32), v35, 64, 0xffffffffff, v52, 19880; c.resume = 15979; return None, gas - 489
   mb[v35 + 64:v35 + 96] = v52.to_bytes(32)
   v55 = fb(mb[v35 + 32:v35 + 64])
   v58 = (v55 & 0xffffffffff) + (I36 & 0xffffffffff)
   if v58 > 0xffffffffff:
    st += v17, v15, v23, v5, 715, v23, v30, v35, 18443, 0xffffffffff, 20109, 0xffffffffff, 20063, 0xffffffffff, 20017, 0xffffffffff, 19971, 0xffffffffff, v58, 19925; c.resume = 15979; return None, gas - 583
   mb[v35 + 96:v35 + 128] = v58.to_bytes(32)
   v62 = v58 + (I37 & 0xffffffffff)
   if v62 > 0xffffffffff:
    st += v17, v15, v23, v5, 715, v23, v30, v35, 18443, 0xffffffffff, 20109, 0xffffffffff, 20063, 0xffffffffff, 20017, 0xffffffffff, v62, 19971; c.resume = 15979; return None, gas - 677
   mb[v35 + 128:v35 + 160] = v62.to_bytes(32)
   v66 = v62 + (I38 & 0xffffffffff)
   if v66 > 0xffffffffff:
    st += v17, v15, v23, v5, 715, v23, v30, v35, 18443, 0xffffffffff, 20109, 0xffffffffff, 20063, 0xffffffffff, v66, 20017; c.resume = 15979; return None, gas - 771
   mb[v35 + 160:v35 + 192] = v66.to_bytes(32)
   v70 = v66 + (I39 & 0xffffffffff)
   if v70 > 0xffffffffff:
    st += v17, v15, v23, v5, 715, v23, v30, v35, 18443, 0xffffffffff, 20109, 0xffffffffff, v70, 20063; c.resume = 15979; return None, gas - 865
   mb[v35 + 192:v35 + 224] = v70.to_bytes(32)
   v74 = v70 + (I40 & 0xffffffffff)
   if v74 > 0xffffffffff:
    st += v17, v15, v23, v5, 715, v23, v30, v35, 18443, 0xffffffffff, v74, 20109; c.resume = 15979; return None, gas - 959
   mb[v35 + 224:v35 + 256] = v74.to_bytes(32)
   gm.gas_remaining = gas - 995
   st.append(v23)
   h54(c, st, gm)
   v77 = st.pop()
   gas = gm.gas_remaining
   if gas < 802: st += v17, v15, v23, v5, 715, v35, v30, v77; c.resume = 18446; return None, gas
   v79 = fb(mb[v35 + 32:v35 + 64])
   v82 = (v77 >> 16) & 0xffffffff
   if v82:
    gas -= 115
    v87 = (1 if (c.state.timestamp) < (v79 & 0xffffffffff) else 0)
   else:
    gas -= 85
    v87 = (1 if not (v82) else 0)
   if not (v87):
    v91 = v82 + (I41 & 0xffffffff)
    if v82 > v91:
     st += v17, v15, v23, v5, 715, v35, v77, v30, 18476, v91, 20194; c.resume = 15979; return None, gas - 89
    gas -= 114
    v95 = (1 if (c.state.block_number) < v91 else 0)
   else:
    gas -= 35
    v95 = v87
   if v95:
    gas -= 35
    v159 = 1
   else:
    v97 = fb(mb[v35 + 64:v35 + 96])
    if (c.state.timestamp) < (v97 & 0xffffffffff):
     gas -= 71
     v159 = 2
    else:
     if not ((255 & (v30 >> 136))):
      v105 = fb(mb[v35 + 96:v35 + 128])
      v108 = (v77 >> 48) & 0xffffffff
      if v108:
       gas -= 191
       v113 = (1 if (c.state.timestamp) < (v105 & 0xffffffffff) else 0)
      else:
       gas -= 161
       v113 = (1 if not (v108) else 0)
      if not (v113):
       v117 = v108 + (I41 & 0xffffffff)
       if v108 > v117:
        st += v17, v15, v23, v5, 715, 18624, v117, 20194; c.resume = 15979; return None, gas - 89
       gas -= 114
       v121 = (1 if (c.state.block_number) < v117 else 0)
      else:
       gas -= 35
       v121 = v113
      if not (v121):
       gas -= 32
       v159 = 5
      else:
       gas -= 31
       v159 = 3
     else:
      v124 = fb(mb[v35 + 192:v35 + 224])
      v127 = (v77 >> 112) & 0xffffffff
      if v127:
       gas -= 190
       v132 = (1 if (c.state.timestamp) < (v124 & 0xffffffffff) else 0)
      else:
       gas -= 160
       v132 = (1 if not (v127) else 0)
      if not (v132):
       v136 = v127 + (I41 & 0xffffffff)
       if v127 > v136:
        st += v17, v15, v23, v5, 715, v35, v77, 18539, v136, 20194; c.resume = 15979; return None, gas - 89
       gas -= 114
       v140 = (1 if (c.state.block_number) < v136 else 0)
      else:
       gas -= 35
       v140 = v132
      if v140:
       gas -= 33
       v159 = 6
      else:
       v142 = fb(mb[v35 + 224:v35 + 256])
       v145 = (v77 >> 144) & 0xffffffff
       if v145:
        gas -= 126
        v150 = (1 if (c.state.timestamp) < (v142 & 0xffffffffff) else 0)
       else:
        gas -= 96
        v150 = (1 if not (v145) else 0)
       if not (v150):
        v154 = v145 + (I41 & 0xffffffff)
        if v145 > v154:
         st += v17, v15, v23, v5, 715, 18573, v154, 20194; c.resume = 15979; return None, gas - 89
        gas -= 114
        v158 = (1 if (c.state.block_number) < v154 else 0)
       else:
        gas -= 35
        v158 = v150
       if v158:
        gas -= 29
        v159 = 7
       else:
        gas -= 28
        v159 = 8
  if gas < 113: st += v17, v15, v23, v5, v159; c.resume = 715; return None, gas
  if not (v159 < 9):
   st += v17, v15, v23, v5, v159; c.resume = 1840; return None, gas - 26
  if v159 < 5:
   st += v17, v15, v23, v5, v159; c.resume = 1768; return None, gas - 48
  if 192 > ml: gas = grow(c, gas, 113, 160, 32); mb = mem._bytes; ml = len(mb)
  v163 = fb(mb[160:192])
  v164 = 0xffffffffffffffffffffffffffffffffffffffff & I1
  v165 = 1 + v23 & M
  v166 = 0xffffffffffffffff & v5
  v167 = 0xffffffffffffffffffffffff & I2
  gas -= 113
  v244, v245 = v163, v163
  while True:
   if gas < 167: st += v164, v244, v17, v165, v166, v167, v15, v245; c.resume = 861; return None, gas
   if v245 < v15:
    if not (v245 < v15):
     st += v164, v244, v17, v165, v166, v167, v15, v245, 1154, 1149, v17, v245; c.resume = 17903; return None, gas - 79
    v251 = read_data(data, ((v245 << 5) + v17))
    if (v251 - (v251 & 255) & M):
     st += v164, v244, v17, v165, v166, v167, v15, v245, 1154, v251; c.resume = 15975; return None, gas - 143
    gm.gas_remaining = gas - 167
    st.append(v165)
    h54(c, st, gm)
    v254 = st.pop()
    gas = gm.gas_remaining
    if gas < 169: st += v164, v251, v17, v165, v166, v167, v15, v245, v244, 255, 65535, v254; c.resume = 1163; return None, gas
    v257 = v251 & 255
    if not (v257 < ((v254 >> 104) & 65535)):
     st += v164, v257, v17, v165, v166, v167, v15, v245, v244; c.resume = 1716; return None, gas - 40
    v260 = fb(mb[160:192])
    if v260 + 32 > ml: gas = grow(c, gas, 169, v260, 32); mb = mem._bytes; ml = len(mb)
    mb[v260:v260 + 32] = v166.to_bytes(32)
    mb[32:64] = K2
    v261 = fb(mb[160:192])
    if v261 + 64 > ml: gas = grow(c, gas, 169, v261, 64); mb = mem._bytes; ml = len(mb)
    gas = take(gas, 169, 12)
    v262 = fb(keccak(mb[v261:v261 + 64]).digest())
    v263 = fb(mb[160:192])
    if v263 + 32 > ml: gas = grow(c, gas, 169, v263, 32); mb = mem._bytes; ml = len(mb)
    mb[v263:v263 + 32] = v257.to_bytes(32)
    mb[32:64] = v262.to_bytes(32)
    v264 = fb(mb[160:192])
    if v264 + 64 > ml: gas = grow(c, gas, 169, v264, 64); mb = mem._bytes; ml = len(mb)
    gas = take(gas, 169, 12)
    v265 = fb(keccak(mb[v264:v264 + 64]).digest())
    v266 = v265 + 4 & M
    gm.gas_remaining = gas - 169
    st.append(v266)
    h54(c, st, gm)
    v267 = st.pop()
    gas = gm.gas_remaining
    if gas < 74: st += v164, v257, v17, v165, v166, v167, v15, v245, v244, v265, v266, v267; c.resume = 1213; return None, gas
    if ((v267 >> 112) & 255):
     st += v164, v257, v17, v165, v166, v167, v15, v245, v244, v265, v266, v267; c.resume = 1664; return None, gas - 28
    if ((v267 >> 128) & 255):
     st += v164, v257, v17, v165, v166, v167, v15, v245, v244, v265, v266, v267; c.resume = 1612; return None, gas - 56
    gm.gas_remaining = gas - 74
    st += ((v267 & 0xffffffffffffffffffffffffffffff00ffffffffffffffffffffffffffffffff) | 0x100000000000000000000000000000000), v266
    h55(c, st, gm)
    gas = gm.gas_remaining
    gm.gas_remaining = gas
    st.append(v265)
    h54(c, st, gm)
    v274 = st.pop()
    gas = gm.gas_remaining
    if gas < 273: st += v164, v257, v17, v165, v166, v167, v15, v245, v244, v274; c.resume = 1292; return None, gas
    v275 = v274 >> 160
    v276 = v275 * 2000
    if not ((not (v275)) or (2000 == (v276 // v275 if v275 else 0))):
     st += v164, v257, v17, v165, v166, v167, v15, v245, v244, v274, v275, v276; c.resume = 1086; return None, gas - 62
    v282 = v276 // 10000
    if v282 < v167:
     gas -= 112
     v284 = v167
    else:
     gas -= 95
     v284 = v282
    v285 = v275 - v284 & M
    if v285 > v275:
     st += v164, v257, v17, v165, v166, v167, v15, v245, v285, v274, v275, v284, v244; c.resume = 1086; return None, gas - 35
    v287 = v244 + v284 & M
    if v244 > v287:
     st += v164, v257, v17, v165, v166, v167, v15, v245, v285, v274, v275, v284, v287, 1349; c.resume = 15979; return None, gas - 90
    v289 = fb(mb[64:96])
    if v289 + 32 > ml: gas = grow(c, gas, 161, v289, 32); mb = mem._bytes; ml = len(mb)
    mb[v289:v289 + 32] = v284.to_bytes(32)
    if v289 + 64 > ml: gas = grow(c, gas, 161, v289 + 32, 32); mb = mem._bytes; ml = len(mb)
    mb[v289 + 32:v289 + 64] = v285.to_bytes(32)
    gm.gas_remaining = gas - 161
    st += v257, v166, 0xbd11b939da4c45dcf3a02f2d45b93b83a70ef17a95fbea6730351d6f4de5f24b, 64, v289
    ha3(c, st, gm)
    gas = gm.gas_remaining
    mb = mem._bytes; ml = len(mb)
    if gas < 56: st += v164, v287, v17, v165, v166, v167, v15, v245, v285, v274, v275, v284; c.resume = 1431; return None, gas
    v292 = v285 * 0x38d7ea4c68000
    if not ((v275 == v284) or (0x38d7ea4c68000 == (v292 // v285 if v285 else 0))):
     st += v164, v287, v17, v165, v166, v167, v15, v245, v292, v274; c.resume = 1086; return None, gas - 53
    gm.gas_remaining = gas - 56
    st.append(v164)
    h3b(c, st, gm)
    v298 = st.pop()
    gas = gm.gas_remaining
    if gas < 117: st += v164, v287, v17, v165, v166, v167, v15, v245, v292, v274, v298; c.resume = 1463; return None, gas
    if not (v298):
     st += v164, v287, v17, v165, v166, v167, v15, v245, v292, v274; c.resume = 631; return None, gas - 16
    v300 = fb(mb[64:96])
    if v300 + 32 > ml: gas = grow(c, gas, 117, v300, 32); mb = mem._bytes; ml = len(mb)
    mb[v300:v300 + 32] = K3
    v301 = fb(mb[160:192])
    if v300 + 36 > ml: gas = grow(c, gas, 117, v300 + 4, 32); mb = mem._bytes; ml = len(mb)
    mb[v300 + 4:v300 + 36] = (0xffffffffffffffffffffffffffffffffffffffff & v274).to_bytes(32)
    if v300 + 68 > ml: gas = grow(c, gas, 117, v300 + 36, 32); mb = mem._bytes; ml = len(mb)
    mb[v300 + 36:v300 + 68] = v292.to_bytes(32)
    v307 = fb(mb[160:192])
    v308 = gas - 117
    gm.gas_remaining = gas - 117
    st += v301, v300, ((v300 + 68) - v300 & M), v300, v307, v164, v308
    hf1(c, st, gm)
    v309 = st.pop()
    gas = gm.gas_remaining
    mb = mem._bytes; ml = len(mb)
    if gas < 186: st += v164, v287, v17, v165, v166, v167, v15, v245, v300, v309; c.resume = 1561; return None, gas
    if not (v309):
     st += v164, v287, v17, v165, v166, v167, v15, v245, v300, v309; c.resume = 1073; return None, gas - 19
    if v309:
     v311 = fb(mb[160:192])
     v314 = v300 + ((v311 + 31 & M) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) & M
     if (v314 > 0xffffffffffffffff) or (v314 < v300):
      st += v164, v287, v17, v165, v166, v167, v15, v245, 1592, v314; c.resume = 17515; return None, gas - 118
     mb[64:96] = v314.to_bytes(32)
     v318 = fb(mb[160:192])
     if v318:
      st += v164, v287, v17, v165, v166, v167, v15, v245; c.resume = 631; return None, gas - 152
     gas -= 166
    else:
     gas -= 32
    gas -= 20
    v244, v245 = v287, (1 + v245)
    continue
   break
  if gas < 88: st += v164, v244, v17, v165, v166, v167, v15, v245; c.resume = 869; return None, gas - 23
  v321 = v244 * 0x38d7ea4c68000 & M
  if not ((not (v244)) or (0x38d7ea4c68000 == (v321 // v244 if v244 else 0))):
   st += v164, v244, v17, v165, v166, v167, v15, v245, v164, v321; c.resume = 1086; return None, gas - 85
  gm.gas_remaining = gas - 88
  st.append(v164)
  h3b(c, st, gm)
  v327 = st.pop()
  gas = gm.gas_remaining
  if gas < 114: st += v164, v244, v17, v165, v166, v167, v15, v245, v164, v321, v327; c.resume = 904; return None, gas
  if not (v327):
   st += v164, v244, v17, v165, v166, v167, v15, v245, v164, v321; c.resume = 631; return None, gas - 16
  v329 = fb(mb[64:96])
  if v329 + 32 > ml: gas = grow(c, gas, 114, v329, 32); mb = mem._bytes; ml = len(mb)
  mb[v329:v329 + 32] = K3
  v330 = fb(mb[160:192])
  if v329 + 36 > ml: gas = grow(c, gas, 114, v329 + 4, 32); mb = mem._bytes; ml = len(mb)
  mb[v329 + 4:v329 + 36] = (0xffffffffffffffffffffffffffffffffffffffff & I3).to_bytes(32)
  if v329 + 68 > ml: gas = grow(c, gas, 114, v329 + 36, 32); mb = mem._bytes; ml = len(mb)
  mb[v329 + 36:v329 + 68] = v321.to_bytes(32)
  v334 = fb(mb[160:192])
  v335 = gas - 114
  gm.gas_remaining = gas - 114
  st += v330, v329, 68, v329, v334, v164, v335
  hf1(c, st, gm)
  v336 = st.pop()
  gas = gm.gas_remaining
  mb = mem._bytes; ml = len(mb)
  if gas < 176: st += v164, v244, v17, v165, v166, v167, v15, v245, v329, v336; c.resume = 1032; return None, gas
  if not (v336):
   st += v164, v244, v17, v165, v166, v167, v15, v245, v329, v336; c.resume = 1073; return None, gas - 19
  if v336:
   v338 = fb(mb[160:192])
   v341 = v329 + ((v338 + 31 & M) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) & M
   if (v341 > 0xffffffffffffffff) or (v341 < v329):
    st += v164, v244, v17, v165, v166, v167, v15, v245, 1060, v341; c.resume = 17515; return None, gas - 118
   mb[64:96] = v341.to_bytes(32)
   v345 = fb(mb[160:192])
   if v345:
    st += v164, v244, v17, v165, v166, v167, v15, v245; c.resume = 631; return None, gas - 152
   gas -= 166
  else:
   gas -= 32
  v347 = fb(mb[160:192])
  if v347 and v347 + v347 > ml: gas = grow(c, gas, 10, v347, v347); mb = mem._bytes; ml = len(mb)
  c.output = bytes(mb[v347:v347 + v347])
  return None, gas - 10
 def r1889(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1007: c.resume = 1889; return None, gas
  data = c.msg.data_as_bytes
  if gas < 374: c.resume = 1889; return None, gas
  if (c.msg.value):
   c.resume = 631; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820032:
   c.resume = 631; return None, gas - 46
  v5 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
  if (v5 - (v5 & 0xffffffffffffffff) & M):
   st += v5, 1914; c.resume = 15975; return None, gas - 98
  v8 = fb(data[36:68]) if len(data) >= 68 else read_data(data, 36)
  if v8 > 0xffffffffffffffff:
   st += v5, v8; c.resume = 631; return None, gas - 135
  v10 = len(data)
  v11 = 4 + v8
  if not ((v11 + 31) < v10):
   st += v5, v11, v10, 1946; c.resume = 15975; return None, gas - 198
  v15 = read_data(data, v11)
  if v15 > 0xffffffffffffffff:
   st += v5, v11, v15, 1946, v10; c.resume = 15975; return None, gas - 229
  v17 = v11 + 32
  if ((v11 + v15) + 32) > v10:
   st += v5, v17, v15, 1946; c.resume = 15975; return None, gas - 269
  v21 = 0xffffffffffffffff & v5
  mb[0:32] = v21.to_bytes(32)
  mb[32:64] = K1
  gas = take(gas, 374, 12)
  v22 = fb(keccak(mb[0:64]).digest())
  gm.gas_remaining = gas - 374
  st.append((v22 + 1 & M))
  h54(c, st, gm)
  v24 = st.pop()
  gas = gm.gas_remaining
  if gas < 120: st += v15, v17, v5, v22, 1956, v21, 65535, v24; c.resume = 18355; return None, gas
  if not (((v24 >> 88) & 65535)):
   st += v15, v17, v5, v22, 1956, v21; c.resume = 18366; return None, gas - 25
  v28 = v5 & 0xffffffffffffffff
  if 192 > ml: gas = grow(c, gas, 120, 160, 32); mb = mem._bytes; ml = len(mb)
  v29 = fb(mb[160:192])
  if v29 + 32 > ml: gas = grow(c, gas, 120, v29, 32); mb = mem._bytes; ml = len(mb)
  mb[v29:v29 + 32] = v28.to_bytes(32)
  mb[32:64] = K4
  v30 = fb(mb[160:192])
  if v30 + 64 > ml: gas = grow(c, gas, 120, v30, 64); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 120, 12)
  v31 = fb(keccak(mb[v30:v30 + 64]).digest())
  gm.gas_remaining = gas - 120
  st.append(v22)
  h54(c, st, gm)
  v32 = st.pop()
  gas = gm.gas_remaining
  if gas < 84: st += v15, v28, v22, v5, v17, v31, 255, 255, v32; c.resume = 1991; return None, gas
  mb[0:32] = ((v32 >> 8) & 255).to_bytes(32)
  mb[32:64] = v31.to_bytes(32)
  gas = take(gas, 84, 12)
  v35 = fb(keccak(mb[0:64]).digest())
  if gas < 100: st += v15, v35, v22, v5, v17, v28, 2016, v35, v22, v5; c.resume = 19307; return None, gas - 84
  gm.gas_remaining = gas - 100
  st.append((v22 + 1 & M))
  h54(c, st, gm)
  v37 = st.pop()
  gas = gm.gas_remaining
  if gas < 22: st += v15, v35, v22, v5, v17, v28, 2016, v5, v22, v35, 255, v37; c.resume = 19316; return None, gas
  if ((v37 >> 136) & 255):
   st += v15, v35, v22, v5, v17, v28, 2016, v5, v22, v35; c.resume = 19401; return None, gas - 22
  gm.gas_remaining = gas - 22
  st.append(v35)
  h54(c, st, gm)
  v40 = st.pop()
  gas = gm.gas_remaining
  if gas < 41: st += v15, v35, v22, v5, v17, v28, 2016, v5, v22, v40; c.resume = 19325; return None, gas
  if not ((255 & v40)):
   st += v15, v35, v22, v5, v17, v28, 2016, v5, v22; c.resume = 19336; return None, gas - 22
  gm.gas_remaining = gas - 41
  st.append(v35)
  h54(c, st, gm)
  v43 = st.pop()
  gas = gm.gas_remaining
  if gas < 21: st += v15, v35, v22, v5, v17, v28, 65535, v43; c.resume = 2022; return None, gas
  v45 = (v43 >> 8) & 65535
  gm.gas_remaining = gas - 21
  st.append((v22 + 1 & M))
  h54(c, st, gm)
  v47 = st.pop()
  gas = gm.gas_remaining
  if gas < 61: st += v15, v35, v22, v5, v17, v28, v45, 65535, v47; c.resume = 2034; return None, gas
  v49 = (v47 >> 88) & 65535
  if (v45 - v49 & M):
   st += v15, v35, v22, v5, v17, v49, v45, v28; c.resume = 2080; return None, gas - 34
  gm.gas_remaining = gas - 61
  st.append((v35 + 1 & M))
  h54(c, st, gm)
  v52 = st.pop()
  gas = gm.gas_remaining
  if gas < 269: st += 1042, v35, v22, v5, 2066, v15, v17, v52; c.resume = 2062; return None, gas
  v53 = len(data)
  if v15 > 0xffffffffffffffff:
   st += 1042, v35, v22, v5, 2066, v52, v53, 19187, v15, v17, 18044, v15; c.resume = 17515; return None, gas - 90
  v58 = fb(mb[64:96])
  v60 = ((32 + (0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0 & (31 + v15))) + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0
  v61 = v58 + v60 & M
  if (v61 > 0xffffffffffffffff) or (v61 < v58):
   st += 1042, v35, v22, v5, 2066, v52, v53, 19187, v58, v17, v15, 18058, v61; c.resume = 17515; return None, gas - 214
  mb[64:96] = v61.to_bytes(32)
  if v58 + 32 > ml: gas = grow(c, gas, 269, v58, 32); mb = mem._bytes; ml = len(mb)
  mb[v58:v58 + 32] = v15.to_bytes(32)
  if (v17 + v15) > v53:
   st += 1042, v35, v22, v5, 2066, v52, v58, 19187, v58, v17, v15; c.resume = 15975; return None, gas - 269
  if gas < 312: st += 1042, v35, v22, v5, 2066, v52, v58, 19187, v58, v17, v15; c.resume = 18072; return None, gas - 269
  if v15 and v58 + 32 + v15 > ml: gas = grow(c, gas, 312, v58 + 32, v15); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 312, 3 * (v15 + 31 >> 5))
  copy_data(mb, data, v58 + 32, v17, v15)
  v68 = v58 + v15
  if v68 + 64 > ml: gas = grow(c, gas, 312, v68 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v68 + 32:v68 + 64] = K1
  if gas < 380: st += 1042, v35, v22, v5, 2066, v52, v58; c.resume = 19187; return None, gas - 312
  v70 = fb(mb[v58:v58 + 32])
  if v70 and v58 + 32 + v70 > ml: gas = grow(c, gas, 380, v58 + 32, v70); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 380, 6 * (v70 + 31 >> 5))
  v72 = fb(keccak(mb[v58 + 32:v58 + 32 + v70]).digest())
  if (v72 - v52 & M):
   st += 1042, v35, v22, v5, 2066, v52, v72; c.resume = 19205; return None, gas - 380
  if gas < 475: st += 1042, v35, v22, v5, 2066, v52, v72; c.resume = 19202; return None, gas - 380
  v74 = I33 & 0xffffffffffffffffffffffffffffffffffffffff
  if not (v74):
   st += 1042, v35, v22, v5, 2075, v22, v74
   return r18978, gas - 439
  else:
   v76 = fb(mb[64:96])
   if v76 + 32 > ml: gas = grow(c, gas, 475, v76, 32); mb = mem._bytes; ml = len(mb)
   mb[v76:v76 + 32] = K5
   gm.gas_remaining = gas - 475
   h41(c, st, gm)
   v77 = st.pop()
   if type(v77) is not int: v77 = fb(v77)
   gas = gm.gas_remaining
   if gas < 14: st += 1042, v35, v22, v5, 2075, v22, v76, 64, v76, 36, v76, v74, v77; c.resume = 18815; return None, gas
   if v76 + 36 > ml: gas = grow(c, gas, 14, v76 + 4, 32); mb = mem._bytes; ml = len(mb)
   mb[v76 + 4:v76 + 36] = v77.to_bytes(32)
   v79 = gas - 14
   gm.gas_remaining = gas - 14
   st += 64, v76, 36, v76, v74, v79
   hfa(c, st, gm)
   v80 = st.pop()
   gas = gm.gas_remaining
   mb = mem._bytes; ml = len(mb)
   if gas < 290: st += 1042, v35, v22, v5, 2075, v22, v76, v80; c.resume = 18822; return None, gas
   if not (v80):
    st += 1042, v35, v22, v5, 2075, v22, v80, v76; c.resume = 15964; return None, gas - 22
   if v80:
    v82 = len(c.return_data)
    if 64 > v82:
     v84 = len(c.return_data)
     gas -= 99
     v85 = v84
    else:
     gas -= 80
     v85 = 64
    v88 = v76 + ((v85 + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0)
    if (v88 > 0xffffffffffffffff) or (v88 < v76):
     st += 1042, v35, v22, v5, 2075, v22, v76, 64, v76, v85, 19010, v88; c.resume = 17515; return None, gas - 89
    mb[64:96] = v88.to_bytes(32)
    if (((v76 + v85) - v76 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820032:
     st += 1042, v35, v22, v5, 2075, v22, v76; c.resume = 15975; return None, gas - 129
    v95 = fb(mb[v76:v76 + 32])
    if (v95 - (1 if not (not (v95)) else 0) & M):
     st += 1042, v35, v22, v5, 2075, v22, v95, v76; c.resume = 15975; return None, gas - 166
    if v76 + 64 > ml: gas = grow(c, gas, 191, v76 + 32, 32); mb = mem._bytes; ml = len(mb)
    v100 = fb(mb[v76 + 32:v76 + 64])
    gas -= 191
    v101, v102, v103 = v100, v95, 0
   else:
    gas -= 45
    v101, v102, v103 = 0, 0, v76
   if gas < 31: st += 1042, v35, v22, v5, 2075, v22, v101, v102, v103; c.resume = 18837; return None, gas
   if not (v102):
    st += 1042, v35, v22, v5, 2075, v22, v101
    return r18978, gas - 19
   v105 = 1 << v101 & M if v101 < 256 else 0
   gm.gas_remaining = gas - 31
   st.append(v22)
   h54(c, st, gm)
   v106 = st.pop()
   gas = gm.gas_remaining
   if gas < 98: st += 1042, v35, v22, v5, 2075, v22, v105, v106; c.resume = 18850; return None, gas
   v107 = v106 >> 176
   if not (((v107 & v105) & 0xffffffffffffffff)):
    v117 = (v106 & 0xffff0000000000000000ffffffffffffffffffffffffffffffffffffffffffff) | ((((v107 & 0xffffffffffffffff) | (v105 & 0xffffffffffffffff)) << 176) & 0xffffffffffffffff00000000000000000000000000000000000000000000)
    gm.gas_remaining = gas - 98
    st += v117, v22
    h55(c, st, gm)
    gas = gm.gas_remaining
    if gas < 22: st += 1042, v35, v22, v5, 2075; c.resume = 18970; return None, gas
    gas -= 22
    v118, v119, v120, v121 = 0, 0, 0, 0
   else:
    gas -= 46
    v118, v119, v120, v121 = v22, v106, v107, v105
   if gas < 66: st += 1042, v35, v22, v5, 2075, v118, v119, v120, v121; c.resume = 18874; return None, gas
  v122 = v35 + 1 & M
  gm.gas_remaining = gas - 66
  st.append(v122)
  h54(c, st, gm)
  v123 = st.pop()
  gas = gm.gas_remaining
  if gas < 18: st += 1042, v22, 0x422130e2672bcfc5e4433c8085d55fc7c647a3df0a1bf4ff2f2519ec1ff6a53f, 96, 0xffffffffffffffff, v5, v122, 0xffffffffffffffffffffffff, v35, v123; c.resume = 19546; return None, gas
  v124 = v22 + 1 & M
  gm.gas_remaining = gas - 18
  st.append(v22)
  h54(c, st, gm)
  v125 = st.pop()
  gas = gm.gas_remaining
  if gas < 35: st += 1042, v22, 0x422130e2672bcfc5e4433c8085d55fc7c647a3df0a1bf4ff2f2519ec1ff6a53f, 96, 0xffffffffffffffff, v5, v122, 0xffffffffffffffffffffffff, v35, v124, v123, 4, v125; c.resume = 19555; return None, gas
  v130 = (v125 & 0xffffffffffffffffffffffffffff00000000ffffffffffffffffffffffffffff) | (((c.state.block_number) << 112 & M) & 0xffffffff0000000000000000000000000000)
  gm.gas_remaining = gas - 35
  st += v130, v22
  h55(c, st, gm)
  gas = gm.gas_remaining
  if gas < 3: st += 1042, v130, 0x422130e2672bcfc5e4433c8085d55fc7c647a3df0a1bf4ff2f2519ec1ff6a53f, 96, 0xffffffffffffffff, v5, v122, 0xffffffffffffffffffffffff, v35, v124, v123, 4, v22; c.resume = 19619; return None, gas
  gm.gas_remaining = gas - 3
  st += v123, (v22 + 4 & M)
  h55(c, st, gm)
  gas = gm.gas_remaining
  if gas < 9: st += 1042, v130, 0x422130e2672bcfc5e4433c8085d55fc7c647a3df0a1bf4ff2f2519ec1ff6a53f, 96, 0xffffffffffffffff, v5, v122, 0xffffffffffffffffffffffff, v35, v124; c.resume = 19621; return None, gas
  gm.gas_remaining = gas - 9
  st.append(v124)
  h54(c, st, gm)
  v132 = st.pop()
  gas = gm.gas_remaining
  if gas < 9: st += 1042, v130, 0x422130e2672bcfc5e4433c8085d55fc7c647a3df0a1bf4ff2f2519ec1ff6a53f, 96, 0xffffffffffffffff, v5, v122, 0xffffffffffffffffffffffff, v35, v124, 0x10000000000000000000000000000000000, 0xffffffffffffffffffffffffffff00ffffffffffffffffffffffffffffffffff, v132; c.resume = 19675; return None, gas
  gm.gas_remaining = gas - 9
  st += ((v132 & 0xffffffffffffffffffffffffffff00ffffffffffffffffffffffffffffffffff) | 0x10000000000000000000000000000000000), v124
  h55(c, st, gm)
  gas = gm.gas_remaining
  gm.gas_remaining = gas
  st.append(v35)
  h54(c, st, gm)
  v135 = st.pop()
  gas = gm.gas_remaining
  if gas < 12: st += 1042, v130, 0x422130e2672bcfc5e4433c8085d55fc7c647a3df0a1bf4ff2f2519ec1ff6a53f, 96, 0xffffffffffffffff, v5, v122, 0xffffffffffffffffffffffff, v135; c.resume = 19680; return None, gas
  gm.gas_remaining = gas - 12
  st.append(v122)
  h54(c, st, gm)
  v138 = st.pop()
  gas = gm.gas_remaining
  if gas < 60: st += 1042, v130, 0x422130e2672bcfc5e4433c8085d55fc7c647a3df0a1bf4ff2f2519ec1ff6a53f, 96, 0xffffffffffffffff, v5, ((v135 >> 24) & 0xffffffffffffffffffffffff), v138; c.resume = 19686; return None, gas
  v139 = fb(mb[64:96])
  if v139 + 32 > ml: gas = grow(c, gas, 60, v139, 32); mb = mem._bytes; ml = len(mb)
  mb[v139:v139 + 32] = ((v130 >> 8) & 255).to_bytes(32)
  if v139 + 64 > ml: gas = grow(c, gas, 60, v139 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v139 + 32:v139 + 64] = ((v135 >> 24) & 0xffffffffffffffffffffffff).to_bytes(32)
  if v139 + 96 > ml: gas = grow(c, gas, 60, v139 + 64, 32); mb = mem._bytes; ml = len(mb)
  mb[v139 + 64:v139 + 96] = v138.to_bytes(32)
  gm.gas_remaining = gas - 60
  st += (v5 & 0xffffffffffffffff), 0x422130e2672bcfc5e4433c8085d55fc7c647a3df0a1bf4ff2f2519ec1ff6a53f, 96, v139
  ha2(c, st, gm)
  gas = gm.gas_remaining
  mb = mem._bytes; ml = len(mb)
  if gas < 18: st.append(1042); c.resume = 19712; return None, gas
  v145 = fb(mb[160:192])
  if v145 and v145 + v145 > ml: gas = grow(c, gas, 18, v145, v145); mb = mem._bytes; ml = len(mb)
  c.output = bytes(mb[v145:v145 + v145])
  return None, gas - 18
 def r1042(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1022: c.resume = 1042; return None, gas
  if gas < 10: c.resume = 1042; return None, gas
  if 192 > ml: gas = grow(c, gas, 10, 160, 32); mb = mem._bytes; ml = len(mb)
  v1 = fb(mb[160:192])
  if v1 and v1 + v1 > ml: gas = grow(c, gas, 10, v1, v1); mb = mem._bytes; ml = len(mb)
  c.output = bytes(mb[v1:v1 + v1])
  return None, gas - 10
 def r2075(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or not 4 <= len(st) <= 1011: c.resume = 2075; return None, gas
  x0 = st[-1]
  x1 = st[-2]
  x2 = st[-3]
  x3 = st[-4]
  if gas < 49: c.resume = 2075; return None, gas
  v4 = x2 + 1 & M
  gm.gas_remaining = gas - 49
  st.append(v4)
  h54(c, st, gm)
  v5 = st.pop()
  gas = gm.gas_remaining
  if gas < 18: st[-3:] = x1, 0x422130e2672bcfc5e4433c8085d55fc7c647a3df0a1bf4ff2f2519ec1ff6a53f, 96, 0xffffffffffffffff, x0, v4, 0xffffffffffffffffffffffff, x2, v5,; c.resume = 19546; return None, gas
  v6 = x1 + 1 & M
  gm.gas_remaining = gas - 18
  st.append(x1)
  h54(c, st, gm)
  v7 = st.pop()
  gas = gm.gas_remaining
  if gas < 35: st[-3:] = x1, 0x422130e2672bcfc5e4433c8085d55fc7c647a3df0a1bf4ff2f2519ec1ff6a53f, 96, 0xffffffffffffffff, x0, v4, 0xffffffffffffffffffffffff, x2, v6, v5, 4, v7,; c.resume = 19555; return None, gas
  v12 = (v7 & 0xffffffffffffffffffffffffffff00000000ffffffffffffffffffffffffffff) | (((c.state.block_number) << 112 & M) & 0xffffffff0000000000000000000000000000)
  gm.gas_remaining = gas - 35
  st += v12, x1
  h55(c, st, gm)
  gas = gm.gas_remaining
  if gas < 3: st[-3:] = v12, 0x422130e2672bcfc5e4433c8085d55fc7c647a3df0a1bf4ff2f2519ec1ff6a53f, 96, 0xffffffffffffffff, x0, v4, 0xffffffffffffffffffffffff, x2, v6, v5, 4, x1,; c.resume = 19619; return None, gas
  gm.gas_remaining = gas - 3
  st += v5, (x1 + 4 & M)
  h55(c, st, gm)
  gas = gm.gas_remaining
  if gas < 9: st[-3:] = v12, 0x422130e2672bcfc5e4433c8085d55fc7c647a3df0a1bf4ff2f2519ec1ff6a53f, 96, 0xffffffffffffffff, x0, v4, 0xffffffffffffffffffffffff, x2, v6,; c.resume = 19621; return None, gas
  gm.gas_remaining = gas - 9
  st.append(v6)
  h54(c, st, gm)
  v14 = st.pop()
  gas = gm.gas_remaining
  if gas < 9: st[-3:] = v12, 0x422130e2672bcfc5e4433c8085d55fc7c647a3df0a1bf4ff2f2519ec1ff6a53f, 96, 0xffffffffffffffff, x0, v4, 0xffffffffffffffffffffffff, x2, v6, 0x10000000000000000000000000000000000, 0xffffffffffffffffffffffffffff00ffffffffffffffffffffffffffffffffff, v14,; c.resume = 19675; return None, gas
  gm.gas_remaining = gas - 9
  st += ((v14 & 0xffffffffffffffffffffffffffff00ffffffffffffffffffffffffffffffffff) | 0x10000000000000000000000000000000000), v6
  h55(c, st, gm)
  gas = gm.gas_remaining
  gm.gas_remaining = gas
  st.append(x2)
  h54(c, st, gm)
  v17 = st.pop()
  gas = gm.gas_remaining
  if gas < 12: st[-3:] = v12, 0x422130e2672bcfc5e4433c8085d55fc7c647a3df0a1bf4ff2f2519ec1ff6a53f, 96, 0xffffffffffffffff, x0, v4, 0xffffffffffffffffffffffff, v17,; c.resume = 19680; return None, gas
  gm.gas_remaining = gas - 12
  st.append(v4)
  h54(c, st, gm)
  v20 = st.pop()
  gas = gm.gas_remaining
  if gas < 60: st[-3:] = v12, 0x422130e2672bcfc5e4433c8085d55fc7c647a3df0a1bf4ff2f2519ec1ff6a53f, 96, 0xffffffffffffffff, x0, ((v17 >> 24) & 0xffffffffffffffffffffffff), v20,; c.resume = 19686; return None, gas
  v21 = fb(mb[64:96])
  if v21 + 32 > ml: gas = grow(c, gas, 60, v21, 32); mb = mem._bytes; ml = len(mb)
  mb[v21:v21 + 32] = ((v12 >> 8) & 255).to_bytes(32)
  if v21 + 64 > ml: gas = grow(c, gas, 60, v21 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v21 + 32:v21 + 64] = ((v17 >> 24) & 0xffffffffffffffffffffffff).to_bytes(32)
  if v21 + 96 > ml: gas = grow(c, gas, 60, v21 + 64, 32); mb = mem._bytes; ml = len(mb)
  mb[v21 + 64:v21 + 96] = v20.to_bytes(32)
  gm.gas_remaining = gas - 60
  st += (x0 & 0xffffffffffffffff), 0x422130e2672bcfc5e4433c8085d55fc7c647a3df0a1bf4ff2f2519ec1ff6a53f, 96, v21
  ha2(c, st, gm)
  gas = gm.gas_remaining
  mb = mem._bytes; ml = len(mb)
  if gas < 8: del st[-3:]; c.resume = 19712; return None, gas
  f = T.get(x3)
  del st[-4:]
  if f is not None: return f, gas - 8
  st.append(x3); c.resume = 19712
  return None, gas
 def r18978(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or not 3 <= len(st) <= 1024: c.resume = 18978; return None, gas
  x2 = st[-3]
  if gas < 13: c.resume = 18978; return None, gas
  f = T.get(x2)
  del st[-3:]
  if f is not None: return f, gas - 13
  st.append(x2); c.resume = 18981
  return None, gas - 5
 def r2133(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1020: c.resume = 2133; return None, gas
  data = c.msg.data_as_bytes
  if gas < 49: c.resume = 2133; return None, gas
  if (c.msg.value):
   c.resume = 631; return None, gas - 16
  if 192 > ml: gas = grow(c, gas, 49, 160, 32); mb = mem._bytes; ml = len(mb)
  v2 = fb(mb[160:192])
  if (((len(data)) - 4 & M) ^ SB) < (v2 ^ SB):
   c.resume = 631; return None, gas - 49
  if gas < 73: c.resume = 2152; return None, gas - 49
  v6 = fb(mb[64:96])
  if v6 + 32 > ml: gas = grow(c, gas, 73, v6, 32); mb = mem._bytes; ml = len(mb)
  mb[v6:v6 + 32] = (I4 & 0xffffffffff).to_bytes(32)
  c.output = bytes(mb[v6:v6 + 32])
  return None, gas - 73
 def r2200(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1020: c.resume = 2200; return None, gas
  data = c.msg.data_as_bytes
  if gas < 49: c.resume = 2200; return None, gas
  if (c.msg.value):
   c.resume = 631; return None, gas - 16
  if 192 > ml: gas = grow(c, gas, 49, 160, 32); mb = mem._bytes; ml = len(mb)
  v2 = fb(mb[160:192])
  if (((len(data)) - 4 & M) ^ SB) < (v2 ^ SB):
   c.resume = 631; return None, gas - 49
  if gas < 67: c.resume = 2219; return None, gas - 49
  v6 = fb(mb[64:96])
  if v6 + 32 > ml: gas = grow(c, gas, 67, v6, 32); mb = mem._bytes; ml = len(mb)
  mb[v6:v6 + 32] = K6
  c.output = bytes(mb[v6:v6 + 32])
  return None, gas - 67
 def r2230(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1020: c.resume = 2230; return None, gas
  data = c.msg.data_as_bytes
  if gas < 75: c.resume = 2230; return None, gas
  if (c.msg.value):
   c.resume = 15975; return None, gas - 28
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564819968:
   c.resume = 15975; return None, gas - 57
  v5 = fb(mb[64:96])
  if v5 + 32 > ml: gas = grow(c, gas, 75, v5, 32); mb = mem._bytes; ml = len(mb)
  mb[v5:v5 + 32] = K7
  c.output = bytes(mb[v5:v5 + 32])
  return None, gas - 75
 def r2235(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1018: c.resume = 2235; return None, gas
  data = c.msg.data_as_bytes
  if gas < 295: c.resume = 2235; return None, gas
  if (c.msg.value):
   c.resume = 631; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820032:
   c.resume = 631; return None, gas - 46
  v5 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
  if (v5 - (v5 & 0xffffffffffffffff) & M):
   st += v5, 2260; c.resume = 15975; return None, gas - 98
  v8 = fb(data[36:68]) if len(data) >= 68 else read_data(data, 36)
  if (v8 - (v8 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
   st += v5, 0xffffffffffffffff, v8, 2277; c.resume = 15975; return None, gas - 162
  if 192 > ml: gas = grow(c, gas, 295, 160, 32); mb = mem._bytes; ml = len(mb)
  v12 = fb(mb[160:192])
  if v12 + 32 > ml: gas = grow(c, gas, 295, v12, 32); mb = mem._bytes; ml = len(mb)
  mb[v12:v12 + 32] = (v5 & 0xffffffffffffffff).to_bytes(32)
  mb[32:64] = K8
  v13 = fb(mb[160:192])
  if v13 + 64 > ml: gas = grow(c, gas, 295, v13, 64); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 295, 12)
  v14 = fb(keccak(mb[v13:v13 + 64]).digest())
  mb[0:32] = (v8 & 0xffffffffffffffffffffffffffffffffffffffff).to_bytes(32)
  mb[32:64] = v14.to_bytes(32)
  gas = take(gas, 295, 12)
  v16 = fb(keccak(mb[0:64]).digest())
  gm.gas_remaining = gas - 295
  st.append(v16)
  h54(c, st, gm)
  v17 = st.pop()
  gas = gm.gas_remaining
  if gas < 18: st += 32, 255, v17; c.resume = 2332; return None, gas
  v19 = fb(mb[64:96])
  if v19 + 32 > ml: gas = grow(c, gas, 18, v19, 32); mb = mem._bytes; ml = len(mb)
  mb[v19:v19 + 32] = (v17 & 255).to_bytes(32)
  c.output = bytes(mb[v19:v19 + 32])
  return None, gas - 18
 def r2340(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1020: c.resume = 2340; return None, gas
  data = c.msg.data_as_bytes
  if gas < 49: c.resume = 2340; return None, gas
  if (c.msg.value):
   c.resume = 631; return None, gas - 16
  if 192 > ml: gas = grow(c, gas, 49, 160, 32); mb = mem._bytes; ml = len(mb)
  v2 = fb(mb[160:192])
  if (((len(data)) - 4 & M) ^ SB) < (v2 ^ SB):
   c.resume = 631; return None, gas - 49
  if gas < 73: c.resume = 2359; return None, gas - 49
  v6 = fb(mb[64:96])
  if v6 + 32 > ml: gas = grow(c, gas, 73, v6, 32); mb = mem._bytes; ml = len(mb)
  mb[v6:v6 + 32] = (I5 & 0xffffffffffffffffffffffffffffffffffffffff).to_bytes(32)
  c.output = bytes(mb[v6:v6 + 32])
  return None, gas - 73
 def r2422(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1020: c.resume = 2422; return None, gas
  data = c.msg.data_as_bytes
  if gas < 49: c.resume = 2422; return None, gas
  if (c.msg.value):
   c.resume = 631; return None, gas - 16
  if 192 > ml: gas = grow(c, gas, 49, 160, 32); mb = mem._bytes; ml = len(mb)
  v2 = fb(mb[160:192])
  if (((len(data)) - 4 & M) ^ SB) < (v2 ^ SB):
   c.resume = 631; return None, gas - 49
  if gas < 67: c.resume = 2441; return None, gas - 49
  v6 = fb(mb[64:96])
  if v6 + 32 > ml: gas = grow(c, gas, 67, v6, 32); mb = mem._bytes; ml = len(mb)
  mb[v6:v6 + 32] = K9
  c.output = bytes(mb[v6:v6 + 32])
  return None, gas - 67
 def r2452(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1020: c.resume = 2452; return None, gas
  data = c.msg.data_as_bytes
  if gas < 49: c.resume = 2452; return None, gas
  if (c.msg.value):
   c.resume = 631; return None, gas - 16
  if 192 > ml: gas = grow(c, gas, 49, 160, 32); mb = mem._bytes; ml = len(mb)
  v2 = fb(mb[160:192])
  if (((len(data)) - 4 & M) ^ SB) < (v2 ^ SB):
   c.resume = 631; return None, gas - 49
  if gas < 73: c.resume = 2471; return None, gas - 49
  v6 = fb(mb[64:96])
  if v6 + 32 > ml: gas = grow(c, gas, 73, v6, 32); mb = mem._bytes; ml = len(mb)
  mb[v6:v6 + 32] = (I6 & 0xffffffff).to_bytes(32)
  c.output = bytes(mb[v6:v6 + 32])
  return None, gas - 73
 def r2518(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1020: c.resume = 2518; return None, gas
  data = c.msg.data_as_bytes
  if gas < 49: c.resume = 2518; return None, gas
  if (c.msg.value):
   c.resume = 631; return None, gas - 16
  if 192 > ml: gas = grow(c, gas, 49, 160, 32); mb = mem._bytes; ml = len(mb)
  v2 = fb(mb[160:192])
  if (((len(data)) - 4 & M) ^ SB) < (v2 ^ SB):
   c.resume = 631; return None, gas - 49
  if gas < 67: c.resume = 2537; return None, gas - 49
  v6 = fb(mb[64:96])
  if v6 + 32 > ml: gas = grow(c, gas, 67, v6, 32); mb = mem._bytes; ml = len(mb)
  mb[v6:v6 + 32] = K10
  c.output = bytes(mb[v6:v6 + 32])
  return None, gas - 67
 def r2553(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1013: c.resume = 2553; return None, gas
  data = c.msg.data_as_bytes
  if gas < 674: c.resume = 2553; return None, gas
  if (c.msg.value):
   c.resume = 631; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820000:
   c.resume = 631; return None, gas - 46
  v5 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
  if (v5 - (v5 & 0xffffffffffffffff) & M):
   st += 0xffffffffffffffff, v5, 2587; c.resume = 15975; return None, gas - 101
  v8 = fb(mb[64:96])
  v9 = v8 + 704 & M
  if (v9 > 0xffffffffffffffff) or (v9 < v8):
   st += 0xffffffffffffffff, v5, v8, 2599, v9; c.resume = 17515; return None, gas - 177
  mb[64:96] = v9.to_bytes(32)
  if 192 > ml: gas = grow(c, gas, 674, 160, 32); mb = mem._bytes; ml = len(mb)
  v13 = fb(mb[160:192])
  if v8 + 32 > ml: gas = grow(c, gas, 674, v8, 32); mb = mem._bytes; ml = len(mb)
  mb[v8:v8 + 32] = v13.to_bytes(32)
  v14 = fb(mb[160:192])
  if v8 + 64 > ml: gas = grow(c, gas, 674, v8 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v8 + 32:v8 + 64] = v14.to_bytes(32)
  v16 = fb(mb[160:192])
  if v8 + 96 > ml: gas = grow(c, gas, 674, v8 + 64, 32); mb = mem._bytes; ml = len(mb)
  mb[v8 + 64:v8 + 96] = v16.to_bytes(32)
  v18 = fb(mb[160:192])
  if v8 + 128 > ml: gas = grow(c, gas, 674, v8 + 96, 32); mb = mem._bytes; ml = len(mb)
  mb[v8 + 96:v8 + 128] = v18.to_bytes(32)
  v20 = fb(mb[160:192])
  if v8 + 160 > ml: gas = grow(c, gas, 674, v8 + 128, 32); mb = mem._bytes; ml = len(mb)
  mb[v8 + 128:v8 + 160] = v20.to_bytes(32)
  v22 = fb(mb[160:192])
  if v8 + 192 > ml: gas = grow(c, gas, 674, v8 + 160, 32); mb = mem._bytes; ml = len(mb)
  mb[v8 + 160:v8 + 192] = v22.to_bytes(32)
  v24 = fb(mb[160:192])
  if v8 + 224 > ml: gas = grow(c, gas, 674, v8 + 192, 32); mb = mem._bytes; ml = len(mb)
  mb[v8 + 192:v8 + 224] = v24.to_bytes(32)
  v26 = fb(mb[160:192])
  if v8 + 256 > ml: gas = grow(c, gas, 674, v8 + 224, 32); mb = mem._bytes; ml = len(mb)
  mb[v8 + 224:v8 + 256] = v26.to_bytes(32)
  v28 = fb(mb[160:192])
  if v8 + 288 > ml: gas = grow(c, gas, 674, v8 + 256, 32); mb = mem._bytes; ml = len(mb)
  mb[v8 + 256:v8 + 288] = v28.to_bytes(32)
  v30 = fb(mb[160:192])
  if v8 + 320 > ml: gas = grow(c, gas, 674, v8 + 288, 32); mb = mem._bytes; ml = len(mb)
  mb[v8 + 288:v8 + 320] = v30.to_bytes(32)
  v32 = fb(mb[160:192])
  if v8 + 352 > ml: gas = grow(c, gas, 674, v8 + 320, 32); mb = mem._bytes; ml = len(mb)
  mb[v8 + 320:v8 + 352] = v32.to_bytes(32)
  v34 = fb(mb[160:192])
  if v8 + 384 > ml: gas = grow(c, gas, 674, v8 + 352, 32); mb = mem._bytes; ml = len(mb)
  mb[v8 + 352:v8 + 384] = v34.to_bytes(32)
  v36 = fb(mb[160:192])
  if v8 + 416 > ml: gas = grow(c, gas, 674, v8 + 384, 32); mb = mem._bytes; ml = len(mb)
  mb[v8 + 384:v8 + 416] = v36.to_bytes(32)
  v38 = fb(mb[160:192])
  if v8 + 448 > ml: gas = grow(c, gas, 674, v8 + 416, 32); mb = mem._bytes; ml = len(mb)
  mb[v8 + 416:v8 + 448] = v38.to_bytes(32)
  v40 = fb(mb[160:192])
  if v8 + 480 > ml: gas = grow(c, gas, 674, v8 + 448, 32); mb = mem._bytes; ml = len(mb)
  mb[v8 + 448:v8 + 480] = v40.to_bytes(32)
  v42 = fb(mb[160:192])
  if v8 + 512 > ml: gas = grow(c, gas, 674, v8 + 480, 32); mb = mem._bytes; ml = len(mb)
  mb[v8 + 480:v8 + 512] = v42.to_bytes(32)
  v44 = fb(mb[160:192])
  if v8 + 544 > ml: gas = grow(c, gas, 674, v8 + 512, 32); mb = mem._bytes; ml = len(mb)
  mb[v8 + 512:v8 + 544] = v44.to_bytes(32)
  v46 = fb(mb[160:192])
  if v8 + 576 > ml: gas = grow(c, gas, 674, v8 + 544, 32); mb = mem._bytes; ml = len(mb)
  mb[v8 + 544:v8 + 576] = v46.to_bytes(32)
  v48 = fb(mb[160:192])
  if v8 + 608 > ml: gas = grow(c, gas, 674, v8 + 576, 32); mb = mem._bytes; ml = len(mb)
  mb[v8 + 576:v8 + 608] = v48.to_bytes(32)
  v50 = fb(mb[160:192])
  if v8 + 640 > ml: gas = grow(c, gas, 674, v8 + 608, 32); mb = mem._bytes; ml = len(mb)
  mb[v8 + 608:v8 + 640] = v50.to_bytes(32)
  v52 = fb(mb[160:192])
  if v8 + 672 > ml: gas = grow(c, gas, 674, v8 + 640, 32); mb = mem._bytes; ml = len(mb)
  mb[v8 + 640:v8 + 672] = v52.to_bytes(32)
  v54 = fb(mb[160:192])
  if v8 + 704 > ml: gas = grow(c, gas, 674, v8 + 672, 32); mb = mem._bytes; ml = len(mb)
  mb[v8 + 672:v8 + 704] = v54.to_bytes(32)
  v57 = fb(mb[160:192])
  if v57 + 32 > ml: gas = grow(c, gas, 674, v57, 32); mb = mem._bytes; ml = len(mb)
  mb[v57:v57 + 32] = (v5 & 0xffffffffffffffff).to_bytes(32)
  v58 = fb(mb[160:192])
  mb[32:64] = v58.to_bytes(32)
  v59 = fb(mb[160:192])
  if v59 + 64 > ml: gas = grow(c, gas, 674, v59, 64); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 674, 12)
  v60 = fb(keccak(mb[v59:v59 + 64]).digest())
  v61 = fb(mb[64:96])
  if gas < 739: st += 704, v60, 672, v61, 2821, v61; c.resume = 17588; return None, gas - 674
  v62 = v61 + 704 & M
  if (v62 > 0xffffffffffffffff) or (v62 < v61):
   st += 704, v60, 672, v61, 2821, v62; c.resume = 17515; return None, gas - 718
  mb[64:96] = v62.to_bytes(32)
  gm.gas_remaining = gas - 739
  st.append(v60)
  h54(c, st, gm)
  v66 = st.pop()
  gas = gm.gas_remaining
  if gas < 219: st += 704, v60, 672, v61, 5, v66; c.resume = 2826; return None, gas
  if v61 + 32 > ml: gas = grow(c, gas, 219, v61, 32); mb = mem._bytes; ml = len(mb)
  mb[v61:v61 + 32] = (v66 & 255).to_bytes(32)
  if v61 + 64 > ml: gas = grow(c, gas, 219, v61 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v61 + 32:v61 + 64] = ((v66 >> 8) & 255).to_bytes(32)
  if v61 + 96 > ml: gas = grow(c, gas, 219, v61 + 64, 32); mb = mem._bytes; ml = len(mb)
  mb[v61 + 64:v61 + 96] = ((v66 >> 16) & 0xffffffff).to_bytes(32)
  if v61 + 128 > ml: gas = grow(c, gas, 219, v61 + 96, 32); mb = mem._bytes; ml = len(mb)
  mb[v61 + 96:v61 + 128] = ((v66 >> 48) & 0xffffffff).to_bytes(32)
  if v61 + 160 > ml: gas = grow(c, gas, 219, v61 + 128, 32); mb = mem._bytes; ml = len(mb)
  mb[v61 + 128:v61 + 160] = ((v66 >> 80) & 0xffffffff).to_bytes(32)
  if v61 + 192 > ml: gas = grow(c, gas, 219, v61 + 160, 32); mb = mem._bytes; ml = len(mb)
  mb[v61 + 160:v61 + 192] = ((v66 >> 112) & 0xffffffff).to_bytes(32)
  if v61 + 224 > ml: gas = grow(c, gas, 219, v61 + 192, 32); mb = mem._bytes; ml = len(mb)
  mb[v61 + 192:v61 + 224] = ((v66 >> 144) & 0xffffffff).to_bytes(32)
  if v61 + 256 > ml: gas = grow(c, gas, 219, v61 + 224, 32); mb = mem._bytes; ml = len(mb)
  mb[v61 + 224:v61 + 256] = ((v66 >> 176) & 0xffffffffffffffff).to_bytes(32)
  gm.gas_remaining = gas - 219
  st.append((v60 + 1 & M))
  h54(c, st, gm)
  v90 = st.pop()
  gas = gm.gas_remaining
  if gas < 273: st += 704, v66, 672, v61, 5, v60, 65535, v90; c.resume = 2947; return None, gas
  if v61 + 288 > ml: gas = grow(c, gas, 273, v61 + 256, 32); mb = mem._bytes; ml = len(mb)
  mb[v61 + 256:v61 + 288] = (v90 & 0xffffffffff).to_bytes(32)
  if v61 + 320 > ml: gas = grow(c, gas, 273, v61 + 288, 32); mb = mem._bytes; ml = len(mb)
  mb[v61 + 288:v61 + 320] = ((v90 >> 40) & 0xffffffff).to_bytes(32)
  if v61 + 352 > ml: gas = grow(c, gas, 273, v61 + 320, 32); mb = mem._bytes; ml = len(mb)
  mb[v61 + 320:v61 + 352] = ((v90 >> 72) & 65535).to_bytes(32)
  if v61 + 384 > ml: gas = grow(c, gas, 273, v61 + 352, 32); mb = mem._bytes; ml = len(mb)
  mb[v61 + 352:v61 + 384] = ((v90 >> 88) & 65535).to_bytes(32)
  if v61 + 416 > ml: gas = grow(c, gas, 273, v61 + 384, 32); mb = mem._bytes; ml = len(mb)
  mb[v61 + 384:v61 + 416] = ((v90 >> 104) & 65535).to_bytes(32)
  if v61 + 448 > ml: gas = grow(c, gas, 273, v61 + 416, 32); mb = mem._bytes; ml = len(mb)
  mb[v61 + 416:v61 + 448] = ((v90 >> 120) & 65535).to_bytes(32)
  if v61 + 480 > ml: gas = grow(c, gas, 273, v61 + 448, 32); mb = mem._bytes; ml = len(mb)
  mb[v61 + 448:v61 + 480] = (1 if not (not (((v90 >> 136) & 255))) else 0).to_bytes(32)
  if v61 + 512 > ml: gas = grow(c, gas, 273, v61 + 480, 32); mb = mem._bytes; ml = len(mb)
  mb[v61 + 480:v61 + 512] = ((v90 >> 144) & 65535).to_bytes(32)
  if v61 + 544 > ml: gas = grow(c, gas, 273, v61 + 512, 32); mb = mem._bytes; ml = len(mb)
  mb[v61 + 512:v61 + 544] = ((v90 >> 160) & 65535).to_bytes(32)
  if v61 + 576 > ml: gas = grow(c, gas, 273, v61 + 544, 32); mb = mem._bytes; ml = len(mb)
  mb[v61 + 544:v61 + 576] = ((v90 >> 176) & 65535).to_bytes(32)
  gm.gas_remaining = gas - 273
  st.append((v60 + 2 & M))
  h54(c, st, gm)
  v123 = st.pop()
  gas = gm.gas_remaining
  if gas < 21: st += 704, v66, 672, v61, 5, v60, v123; c.resume = 3079; return None, gas
  if v61 + 608 > ml: gas = grow(c, gas, 21, v61 + 576, 32); mb = mem._bytes; ml = len(mb)
  mb[v61 + 576:v61 + 608] = v123.to_bytes(32)
  gm.gas_remaining = gas - 21
  st.append((v60 + 3 & M))
  h54(c, st, gm)
  v126 = st.pop()
  gas = gm.gas_remaining
  if gas < 21: st += 704, v66, 672, v61, 5, v60, v126; c.resume = 3090; return None, gas
  if v61 + 640 > ml: gas = grow(c, gas, 21, v61 + 608, 32); mb = mem._bytes; ml = len(mb)
  mb[v61 + 608:v61 + 640] = v126.to_bytes(32)
  gm.gas_remaining = gas - 21
  st.append((v60 + 4 & M))
  h54(c, st, gm)
  v129 = st.pop()
  gas = gm.gas_remaining
  if gas < 15: st += 704, v66, 672, v61, 5, v60, v129; c.resume = 3101; return None, gas
  if v61 + 672 > ml: gas = grow(c, gas, 15, v61 + 640, 32); mb = mem._bytes; ml = len(mb)
  mb[v61 + 640:v61 + 672] = v129.to_bytes(32)
  gm.gas_remaining = gas - 15
  st.append((v60 + 5 & M))
  h54(c, st, gm)
  v132 = st.pop()
  gas = gm.gas_remaining
  if gas < 633: st += 704, v66, 672, v61, v132; c.resume = 3109; return None, gas
  if v61 + 704 > ml: gas = grow(c, gas, 633, v61 + 672, 32); mb = mem._bytes; ml = len(mb)
  mb[v61 + 672:v61 + 704] = v132.to_bytes(32)
  v134 = fb(mb[64:96])
  if v134 + 32 > ml: gas = grow(c, gas, 633, v134, 32); mb = mem._bytes; ml = len(mb)
  mb[v134:v134 + 32] = (v66 & 255).to_bytes(32)
  v137 = fb(mb[v61 + 32:v61 + 64])
  if v134 + 64 > ml: gas = grow(c, gas, 633, v134 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v134 + 32:v134 + 64] = (v137 & 255).to_bytes(32)
  v141 = fb(mb[v61 + 64:v61 + 96])
  if v134 + 96 > ml: gas = grow(c, gas, 633, v134 + 64, 32); mb = mem._bytes; ml = len(mb)
  mb[v134 + 64:v134 + 96] = (v141 & 0xffffffff).to_bytes(32)
  v145 = fb(mb[v61 + 96:v61 + 128])
  if v134 + 128 > ml: gas = grow(c, gas, 633, v134 + 96, 32); mb = mem._bytes; ml = len(mb)
  mb[v134 + 96:v134 + 128] = (v145 & 0xffffffff).to_bytes(32)
  v149 = fb(mb[v61 + 128:v61 + 160])
  if v134 + 160 > ml: gas = grow(c, gas, 633, v134 + 128, 32); mb = mem._bytes; ml = len(mb)
  mb[v134 + 128:v134 + 160] = (v149 & 0xffffffff).to_bytes(32)
  v153 = fb(mb[v61 + 160:v61 + 192])
  if v134 + 192 > ml: gas = grow(c, gas, 633, v134 + 160, 32); mb = mem._bytes; ml = len(mb)
  mb[v134 + 160:v134 + 192] = (v153 & 0xffffffff).to_bytes(32)
  v157 = fb(mb[v61 + 192:v61 + 224])
  if v134 + 224 > ml: gas = grow(c, gas, 633, v134 + 192, 32); mb = mem._bytes; ml = len(mb)
  mb[v134 + 192:v134 + 224] = (v157 & 0xffffffff).to_bytes(32)
  v161 = fb(mb[v61 + 224:v61 + 256])
  if v134 + 256 > ml: gas = grow(c, gas, 633, v134 + 224, 32); mb = mem._bytes; ml = len(mb)
  mb[v134 + 224:v134 + 256] = (v161 & 0xffffffffffffffff).to_bytes(32)
  v165 = fb(mb[v61 + 256:v61 + 288])
  if v134 + 288 > ml: gas = grow(c, gas, 633, v134 + 256, 32); mb = mem._bytes; ml = len(mb)
  mb[v134 + 256:v134 + 288] = (v165 & 0xffffffffff).to_bytes(32)
  v169 = fb(mb[v61 + 288:v61 + 320])
  if v134 + 320 > ml: gas = grow(c, gas, 633, v134 + 288, 32); mb = mem._bytes; ml = len(mb)
  mb[v134 + 288:v134 + 320] = (v169 & 0xffffffff).to_bytes(32)
  v173 = fb(mb[v61 + 320:v61 + 352])
  if v134 + 352 > ml: gas = grow(c, gas, 633, v134 + 320, 32); mb = mem._bytes; ml = len(mb)
  mb[v134 + 320:v134 + 352] = (v173 & 65535).to_bytes(32)
  v177 = fb(mb[v61 + 352:v61 + 384])
  if v134 + 384 > ml: gas = grow(c, gas, 633, v134 + 352, 32); mb = mem._bytes; ml = len(mb)
  mb[v134 + 352:v134 + 384] = (v177 & 65535).to_bytes(32)
  v181 = fb(mb[v61 + 384:v61 + 416])
  if v134 + 416 > ml: gas = grow(c, gas, 633, v134 + 384, 32); mb = mem._bytes; ml = len(mb)
  mb[v134 + 384:v134 + 416] = (v181 & 65535).to_bytes(32)
  v185 = fb(mb[v61 + 416:v61 + 448])
  if v134 + 448 > ml: gas = grow(c, gas, 633, v134 + 416, 32); mb = mem._bytes; ml = len(mb)
  mb[v134 + 416:v134 + 448] = (v185 & 65535).to_bytes(32)
  v189 = fb(mb[v61 + 448:v61 + 480])
  if v134 + 480 > ml: gas = grow(c, gas, 633, v134 + 448, 32); mb = mem._bytes; ml = len(mb)
  mb[v134 + 448:v134 + 480] = (1 if not (not (v189)) else 0).to_bytes(32)
  v194 = fb(mb[v61 + 480:v61 + 512])
  if v134 + 512 > ml: gas = grow(c, gas, 633, v134 + 480, 32); mb = mem._bytes; ml = len(mb)
  mb[v134 + 480:v134 + 512] = (v194 & 65535).to_bytes(32)
  v198 = fb(mb[v61 + 512:v61 + 544])
  if v134 + 544 > ml: gas = grow(c, gas, 633, v134 + 512, 32); mb = mem._bytes; ml = len(mb)
  mb[v134 + 512:v134 + 544] = (v198 & 65535).to_bytes(32)
  v202 = fb(mb[v61 + 544:v61 + 576])
  if v134 + 576 > ml: gas = grow(c, gas, 633, v134 + 544, 32); mb = mem._bytes; ml = len(mb)
  mb[v134 + 544:v134 + 576] = (v202 & 65535).to_bytes(32)
  v206 = fb(mb[v61 + 576:v61 + 608])
  if v134 + 608 > ml: gas = grow(c, gas, 633, v134 + 576, 32); mb = mem._bytes; ml = len(mb)
  mb[v134 + 576:v134 + 608] = v206.to_bytes(32)
  v209 = fb(mb[v61 + 608:v61 + 640])
  if v134 + 640 > ml: gas = grow(c, gas, 633, v134 + 608, 32); mb = mem._bytes; ml = len(mb)
  mb[v134 + 608:v134 + 640] = v209.to_bytes(32)
  v212 = fb(mb[v61 + 640:v61 + 672])
  if v134 + 672 > ml: gas = grow(c, gas, 633, v134 + 640, 32); mb = mem._bytes; ml = len(mb)
  mb[v134 + 640:v134 + 672] = v212.to_bytes(32)
  v215 = fb(mb[v61 + 672:v61 + 704])
  if v134 + 704 > ml: gas = grow(c, gas, 633, v134 + 672, 32); mb = mem._bytes; ml = len(mb)
  mb[v134 + 672:v134 + 704] = v215.to_bytes(32)
  c.output = bytes(mb[v134:v134 + 704])
  return None, gas - 633
 def r3443(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1010: c.resume = 3443; return None, gas
  data = c.msg.data_as_bytes
  if gas < 499: c.resume = 3443; return None, gas
  if (c.msg.value):
   c.resume = 631; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820032:
   c.resume = 631; return None, gas - 46
  v5 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
  if (v5 - (v5 & 0xffffffffffffffff) & M):
   st += v5, 3468; c.resume = 15975; return None, gas - 98
  v8 = fb(data[36:68]) if len(data) >= 68 else read_data(data, 36)
  if (v8 - (v8 & 255) & M):
   st += v5, 0xffffffffffffffff, v8, 3485; c.resume = 15975; return None, gas - 162
  v11 = fb(mb[64:96])
  v12 = v11 + 192 & M
  if (v12 > 0xffffffffffffffff) or (v12 < v11):
   st += v8, 0xffffffffffffffff, v5, v11, 3498, v12; c.resume = 17515; return None, gas - 241
  mb[64:96] = v12.to_bytes(32)
  if 192 > ml: gas = grow(c, gas, 499, 160, 32); mb = mem._bytes; ml = len(mb)
  v16 = fb(mb[160:192])
  if v11 + 32 > ml: gas = grow(c, gas, 499, v11, 32); mb = mem._bytes; ml = len(mb)
  mb[v11:v11 + 32] = v16.to_bytes(32)
  v17 = fb(mb[160:192])
  if v11 + 64 > ml: gas = grow(c, gas, 499, v11 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v11 + 32:v11 + 64] = v17.to_bytes(32)
  v19 = fb(mb[160:192])
  if v11 + 96 > ml: gas = grow(c, gas, 499, v11 + 64, 32); mb = mem._bytes; ml = len(mb)
  mb[v11 + 64:v11 + 96] = v19.to_bytes(32)
  v21 = fb(mb[160:192])
  if v11 + 128 > ml: gas = grow(c, gas, 499, v11 + 96, 32); mb = mem._bytes; ml = len(mb)
  mb[v11 + 96:v11 + 128] = v21.to_bytes(32)
  v23 = fb(mb[160:192])
  if v11 + 160 > ml: gas = grow(c, gas, 499, v11 + 128, 32); mb = mem._bytes; ml = len(mb)
  mb[v11 + 128:v11 + 160] = v23.to_bytes(32)
  v25 = fb(mb[160:192])
  if v11 + 192 > ml: gas = grow(c, gas, 499, v11 + 160, 32); mb = mem._bytes; ml = len(mb)
  mb[v11 + 160:v11 + 192] = v25.to_bytes(32)
  v28 = fb(mb[160:192])
  if v28 + 32 > ml: gas = grow(c, gas, 499, v28, 32); mb = mem._bytes; ml = len(mb)
  mb[v28:v28 + 32] = (v5 & 0xffffffffffffffff).to_bytes(32)
  mb[32:64] = K4
  v29 = fb(mb[160:192])
  if v29 + 64 > ml: gas = grow(c, gas, 499, v29, 64); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 499, 12)
  v30 = fb(keccak(mb[v29:v29 + 64]).digest())
  mb[0:32] = (v8 & 255).to_bytes(32)
  mb[32:64] = v30.to_bytes(32)
  gas = take(gas, 499, 12)
  v32 = fb(keccak(mb[0:64]).digest())
  v33 = fb(mb[64:96])
  if gas < 561: st += 192, v32, v33, 3585, v33; c.resume = 17560; return None, gas - 499
  v34 = v33 + 192 & M
  if (v34 > 0xffffffffffffffff) or (v34 < v33):
   st += 192, v32, v33, 3585, v34; c.resume = 17515; return None, gas - 543
  mb[64:96] = v34.to_bytes(32)
  gm.gas_remaining = gas - 561
  st.append(v32)
  h54(c, st, gm)
  v38 = st.pop()
  gas = gm.gas_remaining
  if gas < 102: st += 192, v32, v33, v38; c.resume = 3588; return None, gas
  v39 = v38 & 255
  if v33 + 32 > ml: gas = grow(c, gas, 102, v33, 32); mb = mem._bytes; ml = len(mb)
  mb[v33:v33 + 32] = v39.to_bytes(32)
  if v33 + 64 > ml: gas = grow(c, gas, 102, v33 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v33 + 32:v33 + 64] = ((v38 >> 8) & 65535).to_bytes(32)
  if v33 + 96 > ml: gas = grow(c, gas, 102, v33 + 64, 32); mb = mem._bytes; ml = len(mb)
  mb[v33 + 64:v33 + 96] = ((v38 >> 24) & 0xffffffffffffffffffffffff).to_bytes(32)
  gm.gas_remaining = gas - 102
  st.append((v32 + 1 & M))
  h54(c, st, gm)
  v47 = st.pop()
  gas = gm.gas_remaining
  if gas < 36: st += 192, v39, v33, v32, (v33 + 32), 0xffffffffffffffffffffffff, (v33 + 64), 65535, v47; c.resume = 3645; return None, gas
  if v33 + 128 > ml: gas = grow(c, gas, 36, v33 + 96, 32); mb = mem._bytes; ml = len(mb)
  mb[v33 + 96:v33 + 128] = v47.to_bytes(32)
  gm.gas_remaining = gas - 36
  st.append((v32 + 2 & M))
  h54(c, st, gm)
  v50 = st.pop()
  gas = gm.gas_remaining
  if gas < 24: st += 192, v39, v33, v32, (v33 + 96), 0xffffffffffffffffffffffff, (v33 + 64), 65535, (v33 + 32), 160, 3, v50; c.resume = 3662; return None, gas
  if v33 + 160 > ml: gas = grow(c, gas, 24, v33 + 128, 32); mb = mem._bytes; ml = len(mb)
  mb[v33 + 128:v33 + 160] = v50.to_bytes(32)
  gm.gas_remaining = gas - 24
  st.append((v32 + 3 & M))
  h54(c, st, gm)
  v53 = st.pop()
  gas = gm.gas_remaining
  if gas < 111: st += 192, v39, v33, (v33 + 128), (v33 + 96), 0xffffffffffffffffffffffff, (v33 + 64), 65535, (v33 + 32), 160, v53; c.resume = 3672; return None, gas
  if v33 + 192 > ml: gas = grow(c, gas, 111, v33 + 160, 32); mb = mem._bytes; ml = len(mb)
  mb[v33 + 160:v33 + 192] = v53.to_bytes(32)
  v55 = fb(mb[64:96])
  if v55 + 32 > ml: gas = grow(c, gas, 111, v55, 32); mb = mem._bytes; ml = len(mb)
  mb[v55:v55 + 32] = v39.to_bytes(32)
  v56 = fb(mb[v33 + 32:v33 + 64])
  if v55 + 64 > ml: gas = grow(c, gas, 111, v55 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v55 + 32:v55 + 64] = (v56 & 65535).to_bytes(32)
  v59 = fb(mb[v33 + 64:v33 + 96])
  if v55 + 96 > ml: gas = grow(c, gas, 111, v55 + 64, 32); mb = mem._bytes; ml = len(mb)
  mb[v55 + 64:v55 + 96] = (v59 & 0xffffffffffffffffffffffff).to_bytes(32)
  v62 = fb(mb[v33 + 96:v33 + 128])
  if v55 + 128 > ml: gas = grow(c, gas, 111, v55 + 96, 32); mb = mem._bytes; ml = len(mb)
  mb[v55 + 96:v55 + 128] = v62.to_bytes(32)
  v64 = fb(mb[v33 + 128:v33 + 160])
  if v55 + 160 > ml: gas = grow(c, gas, 111, v55 + 128, 32); mb = mem._bytes; ml = len(mb)
  mb[v55 + 128:v55 + 160] = v64.to_bytes(32)
  v66 = fb(mb[v33 + 160:v33 + 192])
  if v55 + 192 > ml: gas = grow(c, gas, 111, v55 + 160, 32); mb = mem._bytes; ml = len(mb)
  mb[v55 + 160:v55 + 192] = v66.to_bytes(32)
  c.output = bytes(mb[v55:v55 + 192])
  return None, gas - 111
 def r3716(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1001: c.resume = 3716; return None, gas
  data = c.msg.data_as_bytes
  if gas < 316: c.resume = 3716; return None, gas
  if (c.msg.value):
   c.resume = 631; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820000:
   c.resume = 631; return None, gas - 46
  v5 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
  if (v5 - (v5 & 0xffffffffffffffff) & M):
   st += 256, 3780, 0xffffffffff, 1, 3772, v5, 3758; c.resume = 15975; return None, gas - 113
  v8 = fb(mb[64:96])
  v9 = v8 + 256 & M
  if (v9 > 0xffffffffffffffff) or (v9 < v8):
   st += 256, 3780, 0xffffffffff, 1, 3772, v5, v8, 3766, v9; c.resume = 17515; return None, gas - 189
  mb[64:96] = v9.to_bytes(32)
  if v8 + 32 > ml: gas = grow(c, gas, 316, v8, 32); mb = mem._bytes; ml = len(mb)
  mb[v8:v8 + 32] = K1
  if v8 + 64 > ml: gas = grow(c, gas, 316, v8 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v8 + 32:v8 + 64] = K1
  if v8 + 96 > ml: gas = grow(c, gas, 316, v8 + 64, 32); mb = mem._bytes; ml = len(mb)
  mb[v8 + 64:v8 + 96] = K1
  if v8 + 128 > ml: gas = grow(c, gas, 316, v8 + 96, 32); mb = mem._bytes; ml = len(mb)
  mb[v8 + 96:v8 + 128] = K1
  if v8 + 160 > ml: gas = grow(c, gas, 316, v8 + 128, 32); mb = mem._bytes; ml = len(mb)
  mb[v8 + 128:v8 + 160] = K1
  if v8 + 192 > ml: gas = grow(c, gas, 316, v8 + 160, 32); mb = mem._bytes; ml = len(mb)
  mb[v8 + 160:v8 + 192] = K1
  if v8 + 224 > ml: gas = grow(c, gas, 316, v8 + 192, 32); mb = mem._bytes; ml = len(mb)
  mb[v8 + 192:v8 + 224] = K1
  if v8 + 256 > ml: gas = grow(c, gas, 316, v8 + 224, 32); mb = mem._bytes; ml = len(mb)
  mb[v8 + 224:v8 + 256] = K1
  if gas < 406: st += 256, 3780, 0xffffffffff, 1, 3772, v5, v8; c.resume = 3766; return None, gas - 316
  v20 = 0xffffffffffffffff & v5
  mb[0:32] = v20.to_bytes(32)
  mb[32:64] = K1
  gas = take(gas, 406, 12)
  v21 = fb(keccak(mb[0:64]).digest())
  gm.gas_remaining = gas - 406
  st.append((v21 + 1 & M))
  h54(c, st, gm)
  v23 = st.pop()
  gas = gm.gas_remaining
  if gas < 39: st += 256, 3780, 0xffffffffff, 1, v21, 3772, v20, 65535, v23; c.resume = 18355; return None, gas
  if not (((v23 >> 88) & 65535)):
   st += 256, 3780, 0xffffffffff, 1, v21, 3772, v20; c.resume = 18366; return None, gas - 25
  gm.gas_remaining = gas - 39
  st.append((v21 + 1 & M))
  h54(c, st, gm)
  v28 = st.pop()
  gas = gm.gas_remaining
  if gas < 248: st += 256, 3780, 0xffffffffff, v28; c.resume = 3775; return None, gas
  v29 = v28 & 0xffffffffff
  v30 = fb(mb[64:96])
  v31 = v30 + 256 & M
  if (v31 > 0xffffffffffffffff) or (v31 < v30):
   st += 256, v29, 3780, 0xffffffffff, 20109, 0xffffffffff, 20063, 0xffffffffff, 20017, 0xffffffffff, 19971, 0xffffffffff, 19925, 0xffffffffff, 19824, v30, 19779, v31; c.resume = 17515; return None, gas - 121
  mb[64:96] = v31.to_bytes(32)
  if v30 + 32 > ml: gas = grow(c, gas, 248, v30, 32); mb = mem._bytes; ml = len(mb)
  mb[v30:v30 + 32] = K1
  if v30 + 64 > ml: gas = grow(c, gas, 248, v30 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v30 + 32:v30 + 64] = K1
  if v30 + 96 > ml: gas = grow(c, gas, 248, v30 + 64, 32); mb = mem._bytes; ml = len(mb)
  mb[v30 + 64:v30 + 96] = K1
  if v30 + 128 > ml: gas = grow(c, gas, 248, v30 + 96, 32); mb = mem._bytes; ml = len(mb)
  mb[v30 + 96:v30 + 128] = K1
  if v30 + 160 > ml: gas = grow(c, gas, 248, v30 + 128, 32); mb = mem._bytes; ml = len(mb)
  mb[v30 + 128:v30 + 160] = K1
  if v30 + 192 > ml: gas = grow(c, gas, 248, v30 + 160, 32); mb = mem._bytes; ml = len(mb)
  mb[v30 + 160:v30 + 192] = K1
  if v30 + 224 > ml: gas = grow(c, gas, 248, v30 + 192, 32); mb = mem._bytes; ml = len(mb)
  mb[v30 + 192:v30 + 224] = K1
  if v30 + 256 > ml: gas = grow(c, gas, 248, v30 + 224, 32); mb = mem._bytes; ml = len(mb)
  mb[v30 + 224:v30 + 256] = K1
  if gas < 1186: st += 256, v29, 3780, 0xffffffffff, 20109, 0xffffffffff, 20063, 0xffffffffff, 20017, 0xffffffffff, 19971, 0xffffffffff, 19925, 0xffffffffff, 19824, v30; c.resume = 19779; return None, gas - 248
  mb[v30:v30 + 32] = v29.to_bytes(32)
  v43 = v29 + (I34 & 0xffffffffff)
  if v43 > 0xffffffffff:
   st += 256, v30, 3780, 0xffffffffff, 20109, 0xffffffffff, 20063, 0xffffffffff, 20017, 0xffffffffff, 19971, 0xffffffffff, 19925, 0xffffffffff, v43, 19824; c.resume = 15979; return None, gas - 334
  mb[v30 + 32:v30 + 64] = v43.to_bytes(32)
  v47 = v43 + (I35 & 0xffffffffff)
  if v47 > 0xffffffffff:
   st += 256, v30, 3780, 0xffffffffff, 20109, 0xffffffffff, 20063, 0xffffffffff, 20017, 0xffffffffff, 19971, 0xffffffffff, 19925, 0xffffffffff, (v30 + 32), v30, 64, 0xffffffffff, v47, 19880; c.resume = 15979; return None, gas - 449
  mb[v30 + 64:v30 + 96] = v47.to_bytes(32)
  v50 = fb(mb[v30 + 32:v30 + 64])
  v53 = (v50 & 0xffffffffff) + (I36 & 0xffffffffff)
  if v53 > 0xffffffffff:
   st += 256, v30, 3780, 0xffffffffff, 20109, 0xffffffffff, 20063, 0xffffffffff, 20017, 0xffffffffff, 19971, 0xffffffffff, v53, 19925; c.resume = 15979; return None, gas - 543
  mb[v30 + 96:v30 + 128] = v53.to_bytes(32)
  v57 = v53 + (I37 & 0xffffffffff)
  if v57 > 0xffffffffff:
   st += 256, v30, 3780, 0xffffffffff, 20109, 0xffffffffff, 20063, 0xffffffffff, 20017, 0xffffffffff, v57, 19971; c.resume = 15979; return None, gas - 637
  mb[v30 + 128:v30 + 160] = v57.to_bytes(32)
  v61 = v57 + (I38 & 0xffffffffff)
  if v61 > 0xffffffffff:
   st += 256, v30, 3780, 0xffffffffff, 20109, 0xffffffffff, 20063, 0xffffffffff, v61, 20017; c.resume = 15979; return None, gas - 731
  mb[v30 + 160:v30 + 192] = v61.to_bytes(32)
  v65 = v61 + (I39 & 0xffffffffff)
  if v65 > 0xffffffffff:
   st += 256, v30, 3780, 0xffffffffff, 20109, 0xffffffffff, v65, 20063; c.resume = 15979; return None, gas - 825
  mb[v30 + 192:v30 + 224] = v65.to_bytes(32)
  v69 = v65 + (I40 & 0xffffffffff)
  if v69 > 0xffffffffff:
   st += 256, v30, 3780, 0xffffffffff, v69, 20109; c.resume = 15979; return None, gas - 919
  mb[v30 + 224:v30 + 256] = v69.to_bytes(32)
  v72 = fb(mb[64:96])
  v73 = fb(mb[v30:v30 + 32])
  if v72 + 32 > ml: gas = grow(c, gas, 1186, v72, 32); mb = mem._bytes; ml = len(mb)
  mb[v72:v72 + 32] = (v73 & 0xffffffffff).to_bytes(32)
  v76 = fb(mb[v30 + 32:v30 + 64])
  if v72 + 64 > ml: gas = grow(c, gas, 1186, v72 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v72 + 32:v72 + 64] = (v76 & 0xffffffffff).to_bytes(32)
  v80 = fb(mb[v30 + 64:v30 + 96])
  if v72 + 96 > ml: gas = grow(c, gas, 1186, v72 + 64, 32); mb = mem._bytes; ml = len(mb)
  mb[v72 + 64:v72 + 96] = (v80 & 0xffffffffff).to_bytes(32)
  v84 = fb(mb[v30 + 96:v30 + 128])
  if v72 + 128 > ml: gas = grow(c, gas, 1186, v72 + 96, 32); mb = mem._bytes; ml = len(mb)
  mb[v72 + 96:v72 + 128] = (v84 & 0xffffffffff).to_bytes(32)
  v88 = fb(mb[v30 + 128:v30 + 160])
  if v72 + 160 > ml: gas = grow(c, gas, 1186, v72 + 128, 32); mb = mem._bytes; ml = len(mb)
  mb[v72 + 128:v72 + 160] = (v88 & 0xffffffffff).to_bytes(32)
  v92 = fb(mb[v30 + 160:v30 + 192])
  if v72 + 192 > ml: gas = grow(c, gas, 1186, v72 + 160, 32); mb = mem._bytes; ml = len(mb)
  mb[v72 + 160:v72 + 192] = (v92 & 0xffffffffff).to_bytes(32)
  v96 = fb(mb[v30 + 192:v30 + 224])
  if v72 + 224 > ml: gas = grow(c, gas, 1186, v72 + 192, 32); mb = mem._bytes; ml = len(mb)
  mb[v72 + 192:v72 + 224] = (v96 & 0xffffffffff).to_bytes(32)
  v100 = fb(mb[v30 + 224:v30 + 256])
  if v72 + 256 > ml: gas = grow(c, gas, 1186, v72 + 224, 32); mb = mem._bytes; ml = len(mb)
  mb[v72 + 224:v72 + 256] = (v100 & 0xffffffffff).to_bytes(32)
  c.output = bytes(mb[v72:v72 + 256])
  return None, gas - 1186
 def r3880(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1020: c.resume = 3880; return None, gas
  data = c.msg.data_as_bytes
  if gas < 49: c.resume = 3880; return None, gas
  if (c.msg.value):
   c.resume = 631; return None, gas - 16
  if 192 > ml: gas = grow(c, gas, 49, 160, 32); mb = mem._bytes; ml = len(mb)
  v2 = fb(mb[160:192])
  if (((len(data)) - 4 & M) ^ SB) < (v2 ^ SB):
   c.resume = 631; return None, gas - 49
  if gas < 73: c.resume = 3899; return None, gas - 49
  v6 = fb(mb[64:96])
  if v6 + 32 > ml: gas = grow(c, gas, 73, v6, 32); mb = mem._bytes; ml = len(mb)
  mb[v6:v6 + 32] = (I7 & 0xffffffffff).to_bytes(32)
  c.output = bytes(mb[v6:v6 + 32])
  return None, gas - 73
 def r3947(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1020: c.resume = 3947; return None, gas
  data = c.msg.data_as_bytes
  if gas < 49: c.resume = 3947; return None, gas
  if (c.msg.value):
   c.resume = 631; return None, gas - 16
  if 192 > ml: gas = grow(c, gas, 49, 160, 32); mb = mem._bytes; ml = len(mb)
  v2 = fb(mb[160:192])
  if (((len(data)) - 4 & M) ^ SB) < (v2 ^ SB):
   c.resume = 631; return None, gas - 49
  if gas < 73: c.resume = 3966; return None, gas - 49
  v6 = fb(mb[64:96])
  if v6 + 32 > ml: gas = grow(c, gas, 73, v6, 32); mb = mem._bytes; ml = len(mb)
  mb[v6:v6 + 32] = (I8 & 0xffffffffff).to_bytes(32)
  c.output = bytes(mb[v6:v6 + 32])
  return None, gas - 73
 def r4014(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or not 1 <= len(st) <= 997: c.resume = 4014; return None, gas
  data = c.msg.data_as_bytes
  x0 = st[-1]
  if gas < 200: c.resume = 4014; return None, gas
  if (c.msg.value):
   c.resume = 631; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820000:
   c.resume = 631; return None, gas - 46
  v5 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
  if (v5 - (v5 & 0xffffffffffffffff) & M):
   st += v5, 4039; c.resume = 15975; return None, gas - 98
  v8 = 0xffffffffffffffff & v5
  mb[0:32] = v8.to_bytes(32)
  mb[32:64] = K1
  gas = take(gas, 200, 12)
  v9 = fb(keccak(mb[0:64]).digest())
  gm.gas_remaining = gas - 200
  st.append((v9 + 1 & M))
  h54(c, st, gm)
  v11 = st.pop()
  gas = gm.gas_remaining
  if gas < 66: st += v5, v9, 4048, v8, 65535, v11; c.resume = 18355; return None, gas
  if not (((v11 >> 88) & 65535)):
   st += v5, v9, 4048, v8; c.resume = 18366; return None, gas - 25
  gm.gas_remaining = gas - 66
  st.append((v9 + 1 & M))
  h54(c, st, gm)
  v16 = st.pop()
  gas = gm.gas_remaining
  if gas < 288: st += v9, v5, 4058, v9, v16; c.resume = 18415; return None, gas
  if not (((v16 >> 88) & 65535)):
   gas -= 49
   v145 = 0
  else:
   v20 = v16 & 0xffffffffff
   v21 = fb(mb[64:96])
   v22 = v21 + 256 & M
   if (v22 > 0xffffffffffffffff) or (v22 < v21):
    st += v9, v5, 4058, v9, v16, v20, 18443, 0xffffffffff, 20109, 0xffffffffff, 20063, 0xffffffffff, 20017, 0xffffffffff, 19971, 0xffffffffff, 19925, 0xffffffffff, 19824, v21, 19779, v22; c.resume = 17515; return None, gas - 161
   mb[64:96] = v22.to_bytes(32)
   if v21 + 32 > ml: gas = grow(c, gas, 288, v21, 32); mb = mem._bytes; ml = len(mb)
   mb[v21:v21 + 32] = K1
   if v21 + 64 > ml: gas = grow(c, gas, 288, v21 + 32, 32); mb = mem._bytes; ml = len(mb)
   mb[v21 + 32:v21 + 64] = K1
   if v21 + 96 > ml: gas = grow(c, gas, 288, v21 + 64, 32); mb = mem._bytes; ml = len(mb)
   mb[v21 + 64:v21 + 96] = K1
   if v21 + 128 > ml: gas = grow(c, gas, 288, v21 + 96, 32); mb = mem._bytes; ml = len(mb)
   mb[v21 + 96:v21 + 128] = K1
   if v21 + 160 > ml: gas = grow(c, gas, 288, v21 + 128, 32); mb = mem._bytes; ml = len(mb)
   mb[v21 + 128:v21 + 160] = K1
   if v21 + 192 > ml: gas = grow(c, gas, 288, v21 + 160, 32); mb = mem._bytes; ml = len(mb)
   mb[v21 + 160:v21 + 192] = K1
   if v21 + 224 > ml: gas = grow(c, gas, 288, v21 + 192, 32); mb = mem._bytes; ml = len(mb)
   mb[v21 + 192:v21 + 224] = K1
   if v21 + 256 > ml: gas = grow(c, gas, 288, v21 + 224, 32); mb = mem._bytes; ml = len(mb)
   mb[v21 + 224:v21 + 256] = K1
   if gas < 995: st += v9, v5, 4058, v9, v16, v20, 18443, 0xffffffffff, 20109, 0xffffffffff, 20063, 0xffffffffff, 20017, 0xffffffffff, 19971, 0xffffffffff, 19925, 0xffffffffff, 19824, v21; c.resume = 19779; return None, gas - 288
   mb[v21:v21 + 32] = v20.to_bytes(32)
   v34 = v20 + (I34 & 0xffffffffff)
   if v34 > 0xffffffffff:
    st += v9, v5, 4058, v9, v16, v21, 18443, 0xffffffffff, 20109, 0xffffffffff, 20063, 0xffffffffff, 20017, 0xffffffffff, 19971, 0xffffffffff, 19925, 0xffffffffff, v34, 19824; c.resume = 15979; return None, gas - 374
   mb[v21 + 32:v21 + 64] = v34.to_bytes(32)
   v38 = v34 + (I35 & 0xffffffffff)
   if v38 > 0xffffffffff:
    st += v9, v5, 4058, v9, v16, v21, 18443, 0xffffffffff, 20109, 0xffffffffff, 20063, 0xffffffffff, 20017, 0xffffffffff, 19971, 0xffffffffff, 19925, 0xffffffffff, (v21 + 32), v21, 64, 0xffffffffff, v38, 19880; c.resume = 15979; return None, gas - 489
   mb[v21 + 64:v21 + 96] = v38.to_bytes(32)
   v41 = fb(mb[v21 + 32:v21 + 64])
   v44 = (v41 & 0xffffffffff) + (I36 & 0xffffffffff)
   if v44 > 0xffffffffff:
    st += v9, v5, 4058, v9, v16, v21, 18443, 0xffffffffff, 20109, 0xffffffffff, 20063, 0xffffffffff, 20017, 0xffffffffff, 19971, 0xffffffffff, v44, 19925; c.resume = 15979; return None, gas - 583
   mb[v21 + 96:v21 + 128] = v44.to_bytes(32)
   v48 = v44 + (I37 & 0xffffffffff)
   if v48 > 0xffffffffff:
    st += v9, v5, 4058, v9, v16, v21, 18443, 0xffffffffff, 20109, 0xffffffffff, 20063, 0xffffffffff, 20017, 0xffffffffff, v48, 19971; c.resume = 15979; return None, gas - 677
   mb[v21 + 128:v21 + 160] = v48.to_bytes(32)
   v52 = v48 + (I38 & 0xffffffffff)
   if v52 > 0xffffffffff:
    st += v9, v5, 4058, v9, v16, v21, 18443, 0xffffffffff, 20109, 0xffffffffff, 20063, 0xffffffffff, v52, 20017; c.resume = 15979; return None, gas - 771
   mb[v21 + 160:v21 + 192] = v52.to_bytes(32)
   v56 = v52 + (I39 & 0xffffffffff)
   if v56 > 0xffffffffff:
    st += v9, v5, 4058, v9, v16, v21, 18443, 0xffffffffff, 20109, 0xffffffffff, v56, 20063; c.resume = 15979; return None, gas - 865
   mb[v21 + 192:v21 + 224] = v56.to_bytes(32)
   v60 = v56 + (I40 & 0xffffffffff)
   if v60 > 0xffffffffff:
    st += v9, v5, 4058, v9, v16, v21, 18443, 0xffffffffff, v60, 20109; c.resume = 15979; return None, gas - 959
   mb[v21 + 224:v21 + 256] = v60.to_bytes(32)
   gm.gas_remaining = gas - 995
   st.append(v9)
   h54(c, st, gm)
   v63 = st.pop()
   gas = gm.gas_remaining
   if gas < 802: st += v9, v5, 4058, v21, v16, v63; c.resume = 18446; return None, gas
   v65 = fb(mb[v21 + 32:v21 + 64])
   v68 = (v63 >> 16) & 0xffffffff
   if v68:
    gas -= 115
    v73 = (1 if (c.state.timestamp) < (v65 & 0xffffffffff) else 0)
   else:
    gas -= 85
    v73 = (1 if not (v68) else 0)
   if not (v73):
    v77 = v68 + (I41 & 0xffffffff)
    if v68 > v77:
     st += v9, v5, 4058, v21, v63, v16, 18476, v77, 20194; c.resume = 15979; return None, gas - 89
    gas -= 114
    v81 = (1 if (c.state.block_number) < v77 else 0)
   else:
    gas -= 35
    v81 = v73
   if v81:
    gas -= 35
    v145 = 1
   else:
    v83 = fb(mb[v21 + 64:v21 + 96])
    if (c.state.timestamp) < (v83 & 0xffffffffff):
     gas -= 71
     v145 = 2
    else:
     if not ((255 & (v16 >> 136))):
      v91 = fb(mb[v21 + 96:v21 + 128])
      v94 = (v63 >> 48) & 0xffffffff
      if v94:
       gas -= 191
       v99 = (1 if (c.state.timestamp) < (v91 & 0xffffffffff) else 0)
      else:
       gas -= 161
       v99 = (1 if not (v94) else 0)
      if not (v99):
       v103 = v94 + (I41 & 0xffffffff)
       if v94 > v103:
        st += v9, v5, 4058, 18624, v103, 20194; c.resume = 15979; return None, gas - 89
       gas -= 114
       v107 = (1 if (c.state.block_number) < v103 else 0)
      else:
       gas -= 35
       v107 = v99
      if not (v107):
       gas -= 32
       v145 = 5
      else:
       gas -= 31
       v145 = 3
     else:
      v110 = fb(mb[v21 + 192:v21 + 224])
      v113 = (v63 >> 112) & 0xffffffff
      if v113:
       gas -= 190
       v118 = (1 if (c.state.timestamp) < (v110 & 0xffffffffff) else 0)
      else:
       gas -= 160
       v118 = (1 if not (v113) else 0)
      if not (v118):
       v122 = v113 + (I41 & 0xffffffff)
       if v113 > v122:
        st += v9, v5, 4058, v21, v63, 18539, v122, 20194; c.resume = 15979; return None, gas - 89
       gas -= 114
       v126 = (1 if (c.state.block_number) < v122 else 0)
      else:
       gas -= 35
       v126 = v118
      if v126:
       gas -= 33
       v145 = 6
      else:
       v128 = fb(mb[v21 + 224:v21 + 256])
       v131 = (v63 >> 144) & 0xffffffff
       if v131:
        gas -= 126
        v136 = (1 if (c.state.timestamp) < (v128 & 0xffffffffff) else 0)
       else:
        gas -= 96
        v136 = (1 if not (v131) else 0)
       if not (v136):
        v140 = v131 + (I41 & 0xffffffff)
        if v131 > v140:
         st += v9, v5, 4058, 18573, v140, 20194; c.resume = 15979; return None, gas - 89
        gas -= 114
        v144 = (1 if (c.state.block_number) < v140 else 0)
       else:
        gas -= 35
        v144 = v136
       if v144:
        gas -= 29
        v145 = 7
       else:
        gas -= 28
        v145 = 8
  if gas < 69: st += v9, v5, v145; c.resume = 4058; return None, gas
  if not (v145 < 9):
   st += v9, v145, v5; c.resume = 1840; return None, gas - 29
  v148 = 1 if v145 == 3 else 0
  if v148:
   gm.gas_remaining = gas - 69
   st.append(v9)
   h54(c, st, gm)
   v149 = st.pop()
   gas = gm.gas_remaining
   if gas < 23: st += 32, v145, v5, v9, 0xffffffff, v149; c.resume = 4325; return None, gas
   gas -= 23
   v153 = (1 if not (((v149 >> 48) & 0xffffffff)) else 0)
  else:
   gas -= 60
   v153 = v148
  if gas < 52: st += 32, v145, v5, v9, v153; c.resume = 4081; return None, gas
  if not (v153):
   v155 = 1 if v145 == 7 else 0
   if v155:
    gm.gas_remaining = gas - 52
    st.append(v9)
    h54(c, st, gm)
    v156 = st.pop()
    gas = gm.gas_remaining
    if gas < 23: st += 32, v145, v5, v9, 0xffffffff, v156; c.resume = 4307; return None, gas
    gas -= 23
    v160 = (1 if not (((v156 >> 144) & 0xffffffff)) else 0)
   else:
    gas -= 43
    v160 = v155
   if gas < 24: st += 32, v145, v5, v9, v160; c.resume = 4129; return None, gas
   if v160:
    gm.gas_remaining = gas - 24
    st.append(v9)
    h54(c, st, gm)
    v161 = st.pop()
    gas = gm.gas_remaining
    if gas < 29: st += 32, v145, 4291, v9, v5, v161; c.resume = 4148; return None, gas
    v166 = (v161 & 0xffffffffffffffffffff00000000ffffffffffffffffffffffffffffffffffff) | (((c.state.block_number) << 144 & M) & 0xffffffff000000000000000000000000000000000000)
    gm.gas_remaining = gas - 29
    st += v166, v9
    h55(c, st, gm)
    gas = gm.gas_remaining
    if gas < 69: st += 32, v145, 4291, v9, v5; c.resume = 4214; return None, gas
    v167 = fb(mb[64:96])
    if 192 > ml: gas = grow(c, gas, 69, 160, 32); mb = mem._bytes; ml = len(mb)
    if v167 + 32 > ml: gas = grow(c, gas, 69, v167, 32); mb = mem._bytes; ml = len(mb)
    mb[v167:v167 + 32] = K11
    if v167 + 64 > ml: gas = grow(c, gas, 69, v167 + 32, 32); mb = mem._bytes; ml = len(mb)
    mb[v167 + 32:v167 + 64] = ((c.state.block_number) & 0xffffffff).to_bytes(32)
    gm.gas_remaining = gas - 69
    st += (v5 & 0xffffffffffffffff), 0xfad1b6ec19016606e5fbccf891f4696f6892aa2f959ee7fde8ec44cc3525dad, 64, v167
    ha2(c, st, gm)
    gas = gm.gas_remaining
    mb = mem._bytes; ml = len(mb)
    if gas < 76: st += 32, v145, 4291, v9; c.resume = 4287; return None, gas
    v174 = I33 & 0xffffffffffffffffffffffffffffffffffffffff
    if not (v174):
     st += 32, v145, 4291, v9, v174
     return r18978, gas - 40
    else:
     v176 = fb(mb[64:96])
     if v176 + 32 > ml: gas = grow(c, gas, 76, v176, 32); mb = mem._bytes; ml = len(mb)
     mb[v176:v176 + 32] = K5
     gm.gas_remaining = gas - 76
     h41(c, st, gm)
     v177 = st.pop()
     if type(v177) is not int: v177 = fb(v177)
     gas = gm.gas_remaining
     if gas < 14: st += 32, v145, 4291, v9, v176, 64, v176, 36, v176, v174, v177; c.resume = 18815; return None, gas
     if v176 + 36 > ml: gas = grow(c, gas, 14, v176 + 4, 32); mb = mem._bytes; ml = len(mb)
     mb[v176 + 4:v176 + 36] = v177.to_bytes(32)
     v179 = gas - 14
     gm.gas_remaining = gas - 14
     st += 64, v176, 36, v176, v174, v179
     hfa(c, st, gm)
     v180 = st.pop()
     gas = gm.gas_remaining
     mb = mem._bytes; ml = len(mb)
     if gas < 290: st += 32, v145, 4291, v9, v176, v180; c.resume = 18822; return None, gas
     if not (v180):
      st += 32, v145, 4291, v9, v180, v176; c.resume = 15964; return None, gas - 22
     if v180:
      v182 = len(c.return_data)
      if 64 > v182:
       v184 = len(c.return_data)
       gas -= 99
       v185 = v184
      else:
       gas -= 80
       v185 = 64
      v188 = v176 + ((v185 + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0)
      if (v188 > 0xffffffffffffffff) or (v188 < v176):
       st += 32, v145, 4291, v9, v176, 64, v176, v185, 19010, v188; c.resume = 17515; return None, gas - 89
      mb[64:96] = v188.to_bytes(32)
      if (((v176 + v185) - v176 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820032:
       st += 32, v145, 4291, v9, v176; c.resume = 15975; return None, gas - 129
      v195 = fb(mb[v176:v176 + 32])
      if (v195 - (1 if not (not (v195)) else 0) & M):
       st += 32, v145, 4291, v9, v195, v176; c.resume = 15975; return None, gas - 166
      if v176 + 64 > ml: gas = grow(c, gas, 191, v176 + 32, 32); mb = mem._bytes; ml = len(mb)
      v200 = fb(mb[v176 + 32:v176 + 64])
      gas -= 191
      v201, v202, v203 = v200, v195, 0
     else:
      gas -= 45
      v201, v202, v203 = 0, 0, v176
     if gas < 31: st += 32, v145, 4291, v9, v201, v202, v203; c.resume = 18837; return None, gas
     if not (v202):
      st += 32, v145, 4291, v9, v201
      return r18978, gas - 19
     v205 = 1 << v201 & M if v201 < 256 else 0
     gm.gas_remaining = gas - 31
     st.append(v9)
     h54(c, st, gm)
     v206 = st.pop()
     gas = gm.gas_remaining
     if gas < 98: st += 32, v145, 4291, v9, v205, v206; c.resume = 18850; return None, gas
     v207 = v206 >> 176
     if not (((v207 & v205) & 0xffffffffffffffff)):
      v217 = (v206 & 0xffff0000000000000000ffffffffffffffffffffffffffffffffffffffffffff) | ((((v207 & 0xffffffffffffffff) | (v205 & 0xffffffffffffffff)) << 176) & 0xffffffffffffffff00000000000000000000000000000000000000000000)
      gm.gas_remaining = gas - 98
      st += v217, v9
      h55(c, st, gm)
      gas = gm.gas_remaining
      if gas < 22: st += 32, v145, 4291; c.resume = 18970; return None, gas
      gas -= 22
      v218, v219, v220, v221 = 0, 0, 0, 0
     else:
      gas -= 46
      v218, v219, v220, v221 = v9, v206, v207, v205
     if gas < 35: st += 32, v145, 4291, v218, v219, v220, v221; c.resume = 18874; return None, gas
    gas -= 35
    v223, v224 = x0, x0
   else:
    gas -= 14
    v223, v224 = v5, v9
   if gas < 16: st += 32, v145, v223, v224; c.resume = 4134; return None, gas
   gas -= 16
  else:
   gm.gas_remaining = gas - 47
   st.append(v9)
   h54(c, st, gm)
   v225 = st.pop()
   gas = gm.gas_remaining
   if gas < 29: st += 32, v145, 4104, v9, 4099, v5, v9, v225; c.resume = 19053; return None, gas
   gm.gas_remaining = gas - 29
   st += ((v225 & 0xffffffffffffffffffffffffffffffffffffffffffff00000000ffffffffffff) | (((c.state.block_number) << 48 & M) & 0xffffffff000000000000)), v9
   h55(c, st, gm)
   gas = gm.gas_remaining
   if gas < 53: st += 32, v145, 4104, v9, 4099, v5; c.resume = 19107; return None, gas
   v231 = fb(mb[64:96])
   if v231 + 32 > ml: gas = grow(c, gas, 53, v231, 32); mb = mem._bytes; ml = len(mb)
   mb[v231:v231 + 32] = K12
   if v231 + 64 > ml: gas = grow(c, gas, 53, v231 + 32, 32); mb = mem._bytes; ml = len(mb)
   mb[v231 + 32:v231 + 64] = ((c.state.block_number) & 0xffffffff).to_bytes(32)
   gm.gas_remaining = gas - 53
   st += (v5 & 0xffffffffffffffff), 0xfad1b6ec19016606e5fbccf891f4696f6892aa2f959ee7fde8ec44cc3525dad, 64, v231
   ha2(c, st, gm)
   gas = gm.gas_remaining
   mb = mem._bytes; ml = len(mb)
   if gas < 85: st += 32, v145, 4104, v9, 4099; c.resume = 19173; return None, gas
   v236 = I33 & 0xffffffffffffffffffffffffffffffffffffffff
   if not (v236):
    st += 32, v145, 4104, v9, v236
    return r18978, gas - 49
   v238 = fb(mb[64:96])
   if v238 + 32 > ml: gas = grow(c, gas, 85, v238, 32); mb = mem._bytes; ml = len(mb)
   mb[v238:v238 + 32] = K5
   gm.gas_remaining = gas - 85
   h41(c, st, gm)
   v239 = st.pop()
   if type(v239) is not int: v239 = fb(v239)
   gas = gm.gas_remaining
   if gas < 14: st += 32, v145, 4104, v9, v238, 64, v238, 36, v238, v236, v239; c.resume = 18815; return None, gas
   if v238 + 36 > ml: gas = grow(c, gas, 14, v238 + 4, 32); mb = mem._bytes; ml = len(mb)
   mb[v238 + 4:v238 + 36] = v239.to_bytes(32)
   v241 = gas - 14
   gm.gas_remaining = gas - 14
   st += 64, v238, 36, v238, v236, v241
   hfa(c, st, gm)
   v242 = st.pop()
   gas = gm.gas_remaining
   mb = mem._bytes; ml = len(mb)
   if gas < 290: st += 32, v145, 4104, v9, v238, v242; c.resume = 18822; return None, gas
   if not (v242):
    st += 32, v145, 4104, v9, v242, v238; c.resume = 15964; return None, gas - 22
   if v242:
    v244 = len(c.return_data)
    if 64 > v244:
     v246 = len(c.return_data)
     gas -= 99
     v247 = v246
    else:
     gas -= 80
     v247 = 64
    v250 = v238 + ((v247 + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0)
    if (v250 > 0xffffffffffffffff) or (v250 < v238):
     st += 32, v145, 4104, v9, v238, 64, v238, v247, 19010, v250; c.resume = 17515; return None, gas - 89
    mb[64:96] = v250.to_bytes(32)
    if (((v238 + v247) - v238 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820032:
     st += 32, v145, 4104, v9, v238; c.resume = 15975; return None, gas - 129
    v257 = fb(mb[v238:v238 + 32])
    if (v257 - (1 if not (not (v257)) else 0) & M):
     st += 32, v145, 4104, v9, v257, v238; c.resume = 15975; return None, gas - 166
    if v238 + 64 > ml: gas = grow(c, gas, 191, v238 + 32, 32); mb = mem._bytes; ml = len(mb)
    v262 = fb(mb[v238 + 32:v238 + 64])
    gas -= 191
    v263, v264, v265 = v262, v257, 0
   else:
    gas -= 45
    v263, v264, v265 = 0, 0, v238
   if gas < 31: st += 32, v145, 4104, v9, v263, v264, v265; c.resume = 18837; return None, gas
   if not (v264):
    st += 32, v145, 4104, v9, v263
    return r18978, gas - 19
   v267 = 1 << v263 & M if v263 < 256 else 0
   gm.gas_remaining = gas - 31
   st.append(v9)
   h54(c, st, gm)
   v268 = st.pop()
   gas = gm.gas_remaining
   if gas < 98: st += 32, v145, 4104, v9, v267, v268; c.resume = 18850; return None, gas
   v269 = v268 >> 176
   if not (((v269 & v267) & 0xffffffffffffffff)):
    v279 = (v268 & 0xffff0000000000000000ffffffffffffffffffffffffffffffffffffffffffff) | ((((v269 & 0xffffffffffffffff) | (v267 & 0xffffffffffffffff)) << 176) & 0xffffffffffffffff00000000000000000000000000000000000000000000)
    gm.gas_remaining = gas - 98
    st += v279, v9
    h55(c, st, gm)
    gas = gm.gas_remaining
    if gas < 22: st += 32, v145, 4104; c.resume = 18970; return None, gas
    gas -= 22
    v280, v281, v282, v283 = 0, 0, 0, 0
   else:
    gas -= 46
    v280, v281, v282, v283 = v9, v268, v269, v267
   if gas < 17: st += 32, v145, 4104, v280, v281, v282, v283; c.resume = 18874; return None, gas
   gas -= 17
  if gas < 67: st += 32, v145; c.resume = 4104; return None, gas
  v284 = fb(mb[64:96])
  if not (v145 < 9):
   st += 32, v284, 4117, v145, v284; c.resume = 5214; return None, gas - 56
  if v284 + 32 > ml: gas = grow(c, gas, 67, v284, 32); mb = mem._bytes; ml = len(mb)
  mb[v284:v284 + 32] = v145.to_bytes(32)
  if gas < 68: st += 32, v284; c.resume = 4117; return None, gas - 67
  c.output = bytes(mb[v284:v284 + 32])
  return None, gas - 68
 def r4104(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or not 2 <= len(st) <= 1019: c.resume = 4104; return None, gas
  x0 = st[-1]
  x1 = st[-2]
  if gas < 67: c.resume = 4104; return None, gas
  v1 = fb(mb[64:96])
  if not (x0 < 9):
   st[-1:] = v1, 4117, x0, v1,; c.resume = 5214; return None, gas - 56
  if v1 + 32 > ml: gas = grow(c, gas, 67, v1, 32); mb = mem._bytes; ml = len(mb)
  mb[v1:v1 + 32] = x0.to_bytes(32)
  if gas < 68: st[-1:] = v1,; c.resume = 4117; return None, gas - 67
  if x1 and v1 + x1 > ml: gas = grow(c, gas, 68, v1, x1); mb = mem._bytes; ml = len(mb)
  c.output = bytes(mb[v1:v1 + x1])
  return None, gas - 68
 def r4291(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or not 3 <= len(st) <= 1019: c.resume = 4291; return None, gas
  x0 = st[-1]
  x1 = st[-2]
  if gas < 101: c.resume = 4291; return None, gas
  v4 = fb(mb[64:96])
  if not (x0 < 9):
   st[-1:] = v4, 4117, x0, v4,; c.resume = 5214; return None, gas - 90
  if v4 + 32 > ml: gas = grow(c, gas, 101, v4, 32); mb = mem._bytes; ml = len(mb)
  mb[v4:v4 + 32] = x0.to_bytes(32)
  if gas < 102: st[-1:] = v4,; c.resume = 4117; return None, gas - 101
  if x1 and v4 + x1 > ml: gas = grow(c, gas, 102, v4, x1); mb = mem._bytes; ml = len(mb)
  c.output = bytes(mb[v4:v4 + x1])
  return None, gas - 102
 def r4334(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or not 1 <= len(st) <= 997: c.resume = 4334; return None, gas
  data = c.msg.data_as_bytes
  if gas < 200: c.resume = 4334; return None, gas
  if (c.msg.value):
   c.resume = 631; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820000:
   c.resume = 631; return None, gas - 46
  v5 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
  if (v5 - (v5 & 0xffffffffffffffff) & M):
   st += v5, 4359; c.resume = 15975; return None, gas - 98
  v8 = 0xffffffffffffffff & v5
  mb[0:32] = v8.to_bytes(32)
  mb[32:64] = K1
  gas = take(gas, 200, 12)
  v9 = fb(keccak(mb[0:64]).digest())
  gm.gas_remaining = gas - 200
  st.append((v9 + 1 & M))
  h54(c, st, gm)
  v11 = st.pop()
  gas = gm.gas_remaining
  if gas < 63: st += v5, v9, 4368, v8, 65535, v11; c.resume = 18355; return None, gas
  if not (((v11 >> 88) & 65535)):
   st += v5, v9, 4368, v8; c.resume = 18366; return None, gas - 25
  gm.gas_remaining = gas - 63
  st.append((v9 + 1 & M))
  h54(c, st, gm)
  v16 = st.pop()
  gas = gm.gas_remaining
  if gas < 288: st += v5, v9, 4377, v9, v16; c.resume = 18415; return None, gas
  if not (((v16 >> 88) & 65535)):
   gas -= 49
   v145 = 0
  else:
   v20 = v16 & 0xffffffffff
   v21 = fb(mb[64:96])
   v22 = v21 + 256 & M
   if (v22 > 0xffffffffffffffff) or (v22 < v21):
    st += v5, v9, 4377, v9, v16, v20, 18443, 0xffffffffff, 20109, 0xffffffffff, 20063, 0xffffffffff, 20017, 0xffffffffff, 19971, 0xffffffffff, 19925, 0xffffffffff, 19824, v21, 19779, v22; c.resume = 17515; return None, gas - 161
   mb[64:96] = v22.to_bytes(32)
   if v21 + 32 > ml: gas = grow(c, gas, 288, v21, 32); mb = mem._bytes; ml = len(mb)
   mb[v21:v21 + 32] = K1
   if v21 + 64 > ml: gas = grow(c, gas, 288, v21 + 32, 32); mb = mem._bytes; ml = len(mb)
   mb[v21 + 32:v21 + 64] = K1
   if v21 + 96 > ml: gas = grow(c, gas, 288, v21 + 64, 32); mb = mem._bytes; ml = len(mb)
   mb[v21 + 64:v21 + 96] = K1
   if v21 + 128 > ml: gas = grow(c, gas, 288, v21 + 96, 32); mb = mem._bytes; ml = len(mb)
   mb[v21 + 96:v21 + 128] = K1
   if v21 + 160 > ml: gas = grow(c, gas, 288, v21 + 128, 32); mb = mem._bytes; ml = len(mb)
   mb[v21 + 128:v21 + 160] = K1
   if v21 + 192 > ml: gas = grow(c, gas, 288, v21 + 160, 32); mb = mem._bytes; ml = len(mb)
   mb[v21 + 160:v21 + 192] = K1
   if v21 + 224 > ml: gas = grow(c, gas, 288, v21 + 192, 32); mb = mem._bytes; ml = len(mb)
   mb[v21 + 192:v21 + 224] = K1
   if v21 + 256 > ml: gas = grow(c, gas, 288, v21 + 224, 32); mb = mem._bytes; ml = len(mb)
   mb[v21 + 224:v21 + 256] = K1
   if gas < 995: st += v5, v9, 4377, v9, v16, v20, 18443, 0xffffffffff, 20109, 0xffffffffff, 20063, 0xffffffffff, 20017, 0xffffffffff, 19971, 0xffffffffff, 19925, 0xffffffffff, 19824, v21; c.resume = 19779; return None, gas - 288
   mb[v21:v21 + 32] = v20.to_bytes(32)
   v34 = v20 + (I34 & 0xffffffffff)
   if v34 > 0xffffffffff:
    st += v5, v9, 4377, v9, v16, v21, 18443, 0xffffffffff, 20109, 0xffffffffff, 20063, 0xffffffffff, 20017, 0xffffffffff, 19971, 0xffffffffff, 19925, 0xffffffffff, v34, 19824; c.resume = 15979; return None, gas - 374
   mb[v21 + 32:v21 + 64] = v34.to_bytes(32)
   v38 = v34 + (I35 & 0xffffffffff)
   if v38 > 0xffffffffff:
    st += v5, v9, 4377, v9, v16, v21, 18443, 0xffffffffff, 20109, 0xffffffffff, 20063, 0xffffffffff, 20017, 0xffffffffff, 19971, 0xffffffffff, 19925, 0xffffffffff, (v21 + 32), v21, 64, 0xffffffffff, v38, 19880; c.resume = 15979; return None, gas - 489
   mb[v21 + 64:v21 + 96] = v38.to_bytes(32)
   v41 = fb(mb[v21 + 32:v21 + 64])
   v44 = (v41 & 0xffffffffff) + (I36 & 0xffffffffff)
   if v44 > 0xffffffffff:
    st += v5, v9, 4377, v9, v16, v21, 18443, 0xffffffffff, 20109, 0xffffffffff, 20063, 0xffffffffff, 20017, 0xffffffffff, 19971, 0xffffffffff, v44, 19925; c.resume = 15979; return None, gas - 583
   mb[v21 + 96:v21 + 128] = v44.to_bytes(32)
   v48 = v44 + (I37 & 0xffffffffff)
   if v48 > 0xffffffffff:
    st += v5, v9, 4377, v9, v16, v21, 18443, 0xffffffffff, 20109, 0xffffffffff, 20063, 0xffffffffff, 20017, 0xffffffffff, v48, 19971; c.resume = 15979; return None, gas - 677
   mb[v21 + 128:v21 + 160] = v48.to_bytes(32)
   v52 = v48 + (I38 & 0xffffffffff)
   if v52 > 0xffffffffff:
    st += v5, v9, 4377, v9, v16, v21, 18443, 0xffffffffff, 20109, 0xffffffffff, 20063, 0xffffffffff, v52, 20017; c.resume = 15979; return None, gas - 771
   mb[v21 + 160:v21 + 192] = v52.to_bytes(32)
   v56 = v52 + (I39 & 0xffffffffff)
   if v56 > 0xffffffffff:
    st += v5, v9, 4377, v9, v16, v21, 18443, 0xffffffffff, 20109, 0xffffffffff, v56, 20063; c.resume = 15979; return None, gas - 865
   mb[v21 + 192:v21 + 224] = v56.to_bytes(32)
   v60 = v56 + (I40 & 0xffffffffff)
   if v60 > 0xffffffffff:
    st += v5, v9, 4377, v9, v16, v21, 18443, 0xffffffffff, v60, 20109; c.resume = 15979; return None, gas - 959
   mb[v21 + 224:v21 + 256] = v60.to_bytes(32)
   gm.gas_remaining = gas - 995
   st.append(v9)
   h54(c, st, gm)
   v63 = st.pop()
   gas = gm.gas_remaining
   if gas < 802: st += v5, v9, 4377, v21, v16, v63; c.resume = 18446; return None, gas
   v65 = fb(mb[v21 + 32:v21 + 64])
   v68 = (v63 >> 16) & 0xffffffff
   if v68:
    gas -= 115
    v73 = (1 if (c.state.timestamp) < (v65 & 0xffffffffff) else 0)
   else:
    gas -= 85
    v73 = (1 if not (v68) else 0)
   if not (v73):
    v77 = v68 + (I41 & 0xffffffff)
    if v68 > v77:
     st += v5, v9, 4377, v21, v63, v16, 18476, v77, 20194; c.resume = 15979; return None, gas - 89
    gas -= 114
    v81 = (1 if (c.state.block_number) < v77 else 0)
   else:
    gas -= 35
    v81 = v73
   if v81:
    gas -= 35
    v145 = 1
   else:
    v83 = fb(mb[v21 + 64:v21 + 96])
    if (c.state.timestamp) < (v83 & 0xffffffffff):
     gas -= 71
     v145 = 2
    else:
     if not ((255 & (v16 >> 136))):
      v91 = fb(mb[v21 + 96:v21 + 128])
      v94 = (v63 >> 48) & 0xffffffff
      if v94:
       gas -= 191
       v99 = (1 if (c.state.timestamp) < (v91 & 0xffffffffff) else 0)
      else:
       gas -= 161
       v99 = (1 if not (v94) else 0)
      if not (v99):
       v103 = v94 + (I41 & 0xffffffff)
       if v94 > v103:
        st += v5, v9, 4377, 18624, v103, 20194; c.resume = 15979; return None, gas - 89
       gas -= 114
       v107 = (1 if (c.state.block_number) < v103 else 0)
      else:
       gas -= 35
       v107 = v99
      if not (v107):
       gas -= 32
       v145 = 5
      else:
       gas -= 31
       v145 = 3
     else:
      v110 = fb(mb[v21 + 192:v21 + 224])
      v113 = (v63 >> 112) & 0xffffffff
      if v113:
       gas -= 190
       v118 = (1 if (c.state.timestamp) < (v110 & 0xffffffffff) else 0)
      else:
       gas -= 160
       v118 = (1 if not (v113) else 0)
      if not (v118):
       v122 = v113 + (I41 & 0xffffffff)
       if v113 > v122:
        st += v5, v9, 4377, v21, v63, 18539, v122, 20194; c.resume = 15979; return None, gas - 89
       gas -= 114
       v126 = (1 if (c.state.block_number) < v122 else 0)
      else:
       gas -= 35
       v126 = v118
      if v126:
       gas -= 33
       v145 = 6
      else:
       v128 = fb(mb[v21 + 224:v21 + 256])
       v131 = (v63 >> 144) & 0xffffffff
       if v131:
        gas -= 126
        v136 = (1 if (c.state.timestamp) < (v128 & 0xffffffffff) else 0)
       else:
        gas -= 96
        v136 = (1 if not (v131) else 0)
       if not (v136):
        v140 = v131 + (I41 & 0xffffffff)
        if v131 > v140:
         st += v5, v9, 4377, 18573, v140, 20194; c.resume = 15979; return None, gas - 89
        gas -= 114
        v144 = (1 if (c.state.block_number) < v140 else 0)
       else:
        gas -= 35
        v144 = v136
       if v144:
        gas -= 29
        v145 = 7
       else:
        gas -= 28
        v145 = 8
  if gas < 128: st += v5, v9, v145; c.resume = 4377; return None, gas
  if not (v145 < 9):
   st += v5, v9, v145; c.resume = 1840; return None, gas - 26
  if (v145 - 5 & M):
   st += v5, v9, v145; c.resume = 5142; return None, gas - 48
  v149 = v5 & 0xffffffffffffffff
  if 192 > ml: gas = grow(c, gas, 128, 160, 32); mb = mem._bytes; ml = len(mb)
  v150 = fb(mb[160:192])
  if v150 + 32 > ml: gas = grow(c, gas, 128, v150, 32); mb = mem._bytes; ml = len(mb)
  mb[v150:v150 + 32] = v149.to_bytes(32)
  mb[32:64] = K4
  v151 = fb(mb[160:192])
  if v151 + 64 > ml: gas = grow(c, gas, 128, v151, 64); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 128, 12)
  v152 = fb(keccak(mb[v151:v151 + 64]).digest())
  gm.gas_remaining = gas - 128
  st.append(v9)
  h54(c, st, gm)
  v153 = st.pop()
  gas = gm.gas_remaining
  if gas < 82: st += v5, v152, v9, v149, v153; c.resume = 4427; return None, gas
  v155 = (v153 >> 8) & 255
  mb[0:32] = v155.to_bytes(32)
  mb[32:64] = v152.to_bytes(32)
  gas = take(gas, 82, 12)
  v156 = fb(keccak(mb[0:64]).digest())
  gm.gas_remaining = gas - 82
  st.append(v156)
  h54(c, st, gm)
  v157 = st.pop()
  gas = gm.gas_remaining
  if gas < 30: st += v5, v156, v9, v149, v153, v155, 255, v157; c.resume = 4453; return None, gas
  if (v157 & 255):
   st += v5, v156, v9, v149, v153, v155; c.resume = 5091; return None, gas - 16
  gm.gas_remaining = gas - 30
  st.append((v9 + 1 & M))
  h54(c, st, gm)
  v160 = st.pop()
  gas = gm.gas_remaining
  if gas < 276: st += v5, v156, v9, v149, v153, 65535, v160; c.resume = 4467; return None, gas
  v162 = (v160 >> 120) & 65535
  v163 = 3 * v162
  if (v162 - (v163 // 3) & M):
   st += v5, v156, v9, v162, v153, v149, v163; c.resume = 1086; return None, gas - 53
  if v163 > 0xffffffffffffffff:
   st += v5, v156, v9, v162, v153, v149, v163, 4494, 18096, v163; c.resume = 17515; return None, gas - 114
  v169 = fb(mb[64:96])
  v172 = v169 + (((32 + (v163 << 5)) + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) & M
  if (v172 > 0xffffffffffffffff) or (v172 < v169):
   st += v5, v156, v9, v162, v153, v149, v163, 4494, v169, 18109, v172; c.resume = 17515; return None, gas - 226
  mb[64:96] = v172.to_bytes(32)
  if v169 + 32 > ml: gas = grow(c, gas, 276, v169, 32); mb = mem._bytes; ml = len(mb)
  mb[v169:v169 + 32] = v163.to_bytes(32)
  if gas < 351: st += v5, v156, v9, v162, v153, v149, v169, 4494, v169, 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0, 18125, v163; c.resume = 17863; return None, gas - 276
  if v163 > 0xffffffffffffffff:
   st += v5, v156, v9, v162, v153, v149, v169, 4494, v169, 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0, 18125, v163; c.resume = 17515; return None, gas - 299
  v179 = (32 + (v163 << 5)) - 32 & M
  if v179 and v169 + 32 + v179 > ml: gas = grow(c, gas, 351, v169 + 32, v179); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 351, 3 * (v179 + 31 >> 5))
  copy_data(mb, data, v169 + 32, (len(data)), v179)
  if gas < 578: st += v5, v156, v9, v162, v153, v149, v169; c.resume = 4494; return None, gas - 351
  if v162 > 0xffffffffffffffff:
   st += v5, v156, v9, v162, v169, v149, v153, v162, 4504, 18096, v162; c.resume = 17515; return None, gas - 416
  v185 = fb(mb[64:96])
  v188 = v185 + (((32 + (v162 << 5)) + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) & M
  if (v188 > 0xffffffffffffffff) or (v188 < v185):
   st += v5, v156, v9, v162, v169, v149, v153, v162, 4504, v185, 18109, v188; c.resume = 17515; return None, gas - 528
  mb[64:96] = v188.to_bytes(32)
  if v185 + 32 > ml: gas = grow(c, gas, 578, v185, 32); mb = mem._bytes; ml = len(mb)
  mb[v185:v185 + 32] = v162.to_bytes(32)
  if gas < 653: st += v5, v156, v9, v162, v169, v149, v153, v185, 4504, v185, 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0, 18125, v162; c.resume = 17863; return None, gas - 578
  if v162 > 0xffffffffffffffff:
   st += v5, v156, v9, v162, v169, v149, v153, v185, 4504, v185, 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0, 18125, v162; c.resume = 17515; return None, gas - 601
  v195 = (32 + (v162 << 5)) - 32 & M
  if v195 and v185 + 32 + v195 > ml: gas = grow(c, gas, 653, v185 + 32, v195); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 653, 3 * (v195 + 31 >> 5))
  copy_data(mb, data, v185 + 32, (len(data)), v195)
  if gas < 672: st += v5, v156, v9, v162, v169, v149, v153, v185; c.resume = 4504; return None, gas - 653
  v198 = fb(mb[160:192])
  gas -= 672
  v262, v263 = v198, v198
  while True:
   if gas < 153: st += v5, v156, v9, v162, v169, v149, v185, v153, v262, v263; c.resume = 4512; return None, gas
   if v263 < v162:
    v265 = fb(mb[160:192])
    if v265 + 32 > ml: gas = grow(c, gas, 153, v265, 32); mb = mem._bytes; ml = len(mb)
    mb[v265:v265 + 32] = v149.to_bytes(32)
    mb[32:64] = K2
    v266 = fb(mb[160:192])
    if v266 + 64 > ml: gas = grow(c, gas, 153, v266, 64); mb = mem._bytes; ml = len(mb)
    gas = take(gas, 153, 12)
    v267 = fb(keccak(mb[v266:v266 + 64]).digest())
    v268 = fb(mb[160:192])
    if v268 + 32 > ml: gas = grow(c, gas, 153, v268, 32); mb = mem._bytes; ml = len(mb)
    mb[v268:v268 + 32] = v262.to_bytes(32)
    mb[32:64] = v267.to_bytes(32)
    v269 = fb(mb[160:192])
    if v269 + 64 > ml: gas = grow(c, gas, 153, v269, 64); mb = mem._bytes; ml = len(mb)
    gas = take(gas, 153, 12)
    v270 = fb(keccak(mb[v269:v269 + 64]).digest())
    gm.gas_remaining = gas - 153
    st.append((v270 + 4 & M))
    h54(c, st, gm)
    v272 = st.pop()
    gas = gm.gas_remaining
    if gas < 62: st += v5, v156, v9, v162, v169, v149, v185, v153, v262, v270, v263, v272; c.resume = 4852; return None, gas
    if not (((v272 >> 112) & 255)):
     gas -= 62
     v324 = v263
    else:
     gm.gas_remaining = gas - 43
     st.append((v270 + 3 & M))
     h54(c, st, gm)
     v277 = st.pop()
     gas = gm.gas_remaining
     if gas < 155: st += v5, v156, v9, v162, v169, v149, v185, v153, v262, v270, v272, v263, v277; c.resume = 4870; return None, gas
     v278 = 3 * v263
     if (v263 - (v278 // 3) & M):
      st += v5, v156, v9, v162, v169, v149, v185, v153, v262, v278, v272, v263, v277, v270; c.resume = 1086; return None, gas - 44
     v281 = fb(mb[v169:v169 + 32])
     if not (v278 < v281):
      st += v5, v156, v9, v162, v169, v149, v185, v153, v262, v278, v272, v263, 2, v270, v277, v277, 4898, v278, v169; c.resume = 17903; return None, gas - 102
     v285 = (v278 << 5) + v169
     if v285 + 64 > ml: gas = grow(c, gas, 155, v285 + 32, 32); mb = mem._bytes; ml = len(mb)
     mb[v285 + 32:v285 + 64] = v277.to_bytes(32)
     if gas < 220: st += v5, v156, v9, v162, v169, v149, v185, v153, v262, v278, v272, v263, 2, v270, v277, 4909, v263, v185; c.resume = 18180; return None, gas - 155
     v287 = fb(mb[v185:v185 + 32])
     if not (v263 < v287):
      st += v5, v156, v9, v162, v169, v149, v185, v153, v262, v278, v272, v263, 2, v270, v277, 4909, v263, v185; c.resume = 17903; return None, gas - 184
     v291 = (v263 << 5) + v185
     if v291 + 64 > ml: gas = grow(c, gas, 220, v291 + 32, 32); mb = mem._bytes; ml = len(mb)
     mb[v291 + 32:v291 + 64] = v277.to_bytes(32)
     gm.gas_remaining = gas - 220
     st.append((v270 + 2 & M))
     h54(c, st, gm)
     v294 = st.pop()
     gas = gm.gas_remaining
     if gas < 150: st += v5, v156, v9, v162, v169, v149, v185, v153, v262, v278, v272, v263, v294; c.resume = 4913; return None, gas
     v295 = v278 + 1
     if v278 > v295:
      st += v5, v156, v9, v162, v169, v149, v185, v153, v262, v278, v272, v263, v294, v295; c.resume = 1086; return None, gas - 31
     v297 = fb(mb[v169:v169 + 32])
     if not (v295 < v297):
      st += v5, v156, v9, v162, v169, v149, v185, v153, v262, v278, v272, v263, v294, 4933, v295, v169; c.resume = 17903; return None, gas - 80
     v301 = (v295 << 5) + v169
     if v301 + 64 > ml: gas = grow(c, gas, 150, v301 + 32, 32); mb = mem._bytes; ml = len(mb)
     mb[v301 + 32:v301 + 64] = v294.to_bytes(32)
     v303 = v272 & 0xffffffffffffffffffffffff
     if not (v303 < 65535):
      if gas < 165: st += v5, v156, v9, v162, v169, v149, v185, v153, v262, v303, v272, v263, v278; c.resume = 5070; return None, gas - 150
      gas -= 165
      v306 = 65535
     else:
      if gas < 153: st += v5, v156, v9, v162, v169, v149, v185, v153, v262, v303, v272, v263, v278; c.resume = 4961; return None, gas - 150
      gas -= 153
      v306 = v303
     if gas < 179: st += v5, v156, v9, v162, v169, v149, v185, v153, v262, v303, v272, v263, v278, v306; c.resume = 4962; return None, gas
     v307 = v278 + 2
     if v307 < v278:
      st += v5, v156, v9, v162, v169, v149, v185, v153, v262, v303, v272, v263, v307, v306; c.resume = 1086; return None, gas - 32
     v315 = ((((v262 << 192 & M) | (v306 << 176)) | (v272 & 0xffff000000000000000000000000)) | 0x10000ffff0000000000000000000000000000000000000000000000000000) | v303
     v316 = fb(mb[v169:v169 + 32])
     if not (v307 < v316):
      st += v5, v156, v9, v162, v169, v149, v185, v153, v262, 5064, 5058, v263, v315, 5052, v307, v169; c.resume = 17903; return None, gas - 135
     v320 = (v307 << 5) + v169
     if v320 + 64 > ml: gas = grow(c, gas, 179, v320 + 32, 32); mb = mem._bytes; ml = len(mb)
     mb[v320 + 32:v320 + 64] = v315.to_bytes(32)
     if gas < 234: st += v5, v156, v9, v162, v169, v149, v185, v153, v262, 5064, 5058, v263; c.resume = 18135; return None, gas - 179
     if v263 == 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff:
      st += v5, v156, v9, v162, v169, v149, v185, v153, v262, 5064, 5058, v263; c.resume = 15979; return None, gas - 202
     gas -= 234
     v324 = (1 + v263)
    if gas < 55: st += v5, v156, v9, v162, v169, v149, v185, v153, v324, 5064, v262; c.resume = 18135; return None, gas
    if v262 == 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff:
     st += v5, v156, v9, v162, v169, v149, v185, v153, v324, 5064, v262; c.resume = 15979; return None, gas - 23
    gas -= 55
    v262, v263 = (1 + v262 & M), v324
    continue
   break
  if gas < 54: st += v5, v156, v9, v162, v169, v149, v185, v153, v262, v263; c.resume = 4520; return None, gas - 23
  gm.gas_remaining = gas - 54
  st.append((v9 + 2 & M))
  h54(c, st, gm)
  v328 = st.pop()
  gas = gm.gas_remaining
  if gas < 9: st += v5, v156, v9, v162, v169, v149, 0x308ae2e89c4252dfd59f005467b166c5aa696a30436441010bf2fef2339aa2bb, 96, v185, 255, 255, v153, v328; c.resume = 4567; return None, gas
  gm.gas_remaining = gas - 9
  st += v328, (v156 + 2 & M)
  h55(c, st, gm)
  gas = gm.gas_remaining
  if gas < 12: st += v5, v156, v9, v162, v169, v149, 0x308ae2e89c4252dfd59f005467b166c5aa696a30436441010bf2fef2339aa2bb, 96, v185, 255, 255, v153; c.resume = 4572; return None, gas
  gm.gas_remaining = gas - 12
  st.append(v156)
  h54(c, st, gm)
  v331 = st.pop()
  gas = gm.gas_remaining
  if gas < 9: st += v5, v156, v9, v162, v169, v149, 0x308ae2e89c4252dfd59f005467b166c5aa696a30436441010bf2fef2339aa2bb, 96, v185, (v153 & 255), 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00, v331; c.resume = 4609; return None, gas
  gm.gas_remaining = gas - 9
  st += ((v331 & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00) | (v153 & 255)), v156
  h55(c, st, gm)
  gas = gm.gas_remaining
  if gas < 65: st += v5, v156, v9, v162, v169, v149, 0x308ae2e89c4252dfd59f005467b166c5aa696a30436441010bf2fef2339aa2bb, 96, v185; c.resume = 4613; return None, gas
  v334 = fb(mb[64:96])
  v335 = v334 + 32 & M
  v336 = fb(mb[v185:v185 + 32])
  gas -= 65
  v350, v351, v352 = v335, (v185 + 32), 0
  while True:
   if gas < 80: st += v5, v156, v9, v162, v169, v149, 0x308ae2e89c4252dfd59f005467b166c5aa696a30436441010bf2fef2339aa2bb, 96, v335, v334, 4647, v334, 4633, v350, v351, v336, v352; c.resume = 18210; return None, gas
   if v352 < v336:
    if v351 + 32 > ml: gas = grow(c, gas, 80, v351, 32); mb = mem._bytes; ml = len(mb)
    v354 = fb(mb[v351:v351 + 32])
    if v350 + 32 > ml: gas = grow(c, gas, 80, v350, 32); mb = mem._bytes; ml = len(mb)
    mb[v350:v350 + 32] = v354.to_bytes(32)
    gas -= 80
    v350, v351, v352 = (32 + v350), (v351 + 32), (1 + v352)
    continue
   break
  if gas < 76: st += v5, v156, v9, v162, v169, v149, 0x308ae2e89c4252dfd59f005467b166c5aa696a30436441010bf2fef2339aa2bb, 96, v335, v334, 4647, v334, 4633, v350, v351, v336, v352; c.resume = 18218; return None, gas - 23
  v358 = v350 - v334 & M
  if v334 + 32 > ml: gas = grow(c, gas, 76, v334, 32); mb = mem._bytes; ml = len(mb)
  mb[v334:v334 + 32] = (v358 - 32 & M).to_bytes(32)
  if gas < 207: st += v5, v156, v9, v162, v169, v149, 0x308ae2e89c4252dfd59f005467b166c5aa696a30436441010bf2fef2339aa2bb, 96, v335, v334, 4647, v358, v334; c.resume = 17617; return None, gas - 76
  v362 = v334 + ((v358 + 31 & M) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) & M
  if (v362 > 0xffffffffffffffff) or (v362 < v334):
   st += v5, v156, v9, v162, v169, v149, 0x308ae2e89c4252dfd59f005467b166c5aa696a30436441010bf2fef2339aa2bb, 96, v335, v334, 4647, v362; c.resume = 17515; return None, gas - 138
  mb[64:96] = v362.to_bytes(32)
  v366 = fb(mb[v334:v334 + 32])
  if v366 and v335 + v366 > ml: gas = grow(c, gas, 207, v335, v366); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 207, 6 * (v366 + 31 >> 5))
  v367 = fb(keccak(mb[v335:v335 + v366]).digest())
  v368 = v156 + 3 & M
  gm.gas_remaining = gas - 207
  st += v367, v368
  h55(c, st, gm)
  gas = gm.gas_remaining
  if gas < 65: st += v5, v156, v9, v162, v368, v149, 0x308ae2e89c4252dfd59f005467b166c5aa696a30436441010bf2fef2339aa2bb, 96, v169; c.resume = 4659; return None, gas
  v369 = fb(mb[64:96])
  v370 = v369 + 32 & M
  v371 = fb(mb[v169:v169 + 32])
  gas -= 65
  v385, v386, v387 = v370, (v169 + 32), 0
  while True:
   if gas < 80: st += v5, v156, v9, v162, v368, v149, 0x308ae2e89c4252dfd59f005467b166c5aa696a30436441010bf2fef2339aa2bb, 96, v370, v369, 4679, v369, 4633, v385, v386, v371, v387; c.resume = 18210; return None, gas
   if v387 < v371:
    if v386 + 32 > ml: gas = grow(c, gas, 80, v386, 32); mb = mem._bytes; ml = len(mb)
    v389 = fb(mb[v386:v386 + 32])
    if v385 + 32 > ml: gas = grow(c, gas, 80, v385, 32); mb = mem._bytes; ml = len(mb)
    mb[v385:v385 + 32] = v389.to_bytes(32)
    gas -= 80
    v385, v386, v387 = (32 + v385), (v386 + 32), (1 + v387)
    continue
   break
  if gas < 76: st += v5, v156, v9, v162, v368, v149, 0x308ae2e89c4252dfd59f005467b166c5aa696a30436441010bf2fef2339aa2bb, 96, v370, v369, 4679, v369, 4633, v385, v386, v371, v387; c.resume = 18218; return None, gas - 23
  v393 = v385 - v369 & M
  if v369 + 32 > ml: gas = grow(c, gas, 76, v369, 32); mb = mem._bytes; ml = len(mb)
  mb[v369:v369 + 32] = (v393 - 32 & M).to_bytes(32)
  if gas < 204: st += v5, v156, v9, v162, v368, v149, 0x308ae2e89c4252dfd59f005467b166c5aa696a30436441010bf2fef2339aa2bb, 96, v370, v369, 4679, v393, v369; c.resume = 17617; return None, gas - 76
  v397 = v369 + ((v393 + 31 & M) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) & M
  if (v397 > 0xffffffffffffffff) or (v397 < v369):
   st += v5, v156, v9, v162, v368, v149, 0x308ae2e89c4252dfd59f005467b166c5aa696a30436441010bf2fef2339aa2bb, 96, v370, v369, 4679, v397; c.resume = 17515; return None, gas - 138
  mb[64:96] = v397.to_bytes(32)
  v401 = fb(mb[v369:v369 + 32])
  if v401 and v370 + v401 > ml: gas = grow(c, gas, 204, v370, v401); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 204, 6 * (v401 + 31 >> 5))
  v402 = fb(keccak(mb[v370:v370 + v401]).digest())
  v403 = v156 + 1 & M
  gm.gas_remaining = gas - 204
  st += v402, v403
  h55(c, st, gm)
  gas = gm.gas_remaining
  if gas < 3: st += v5, v156, v9, v162, v368, v149, 0x308ae2e89c4252dfd59f005467b166c5aa696a30436441010bf2fef2339aa2bb, 96, v403; c.resume = 4690; return None, gas
  gm.gas_remaining = gas - 3
  st.append(v9)
  h54(c, st, gm)
  v404 = st.pop()
  gas = gm.gas_remaining
  if gas < 26: st += v5, v156, v9, v162, v368, v149, 0x308ae2e89c4252dfd59f005467b166c5aa696a30436441010bf2fef2339aa2bb, 96, v403, v404; c.resume = 4692; return None, gas
  gm.gas_remaining = gas - 26
  st += ((0xffffffff00000000000000000000 & ((c.state.block_number) << 80 & M)) | (0xffffffffffffffffffffffffffffffffffff00000000ffffffffffffffffffff & v404)), v9
  h55(c, st, gm)
  gas = gm.gas_remaining
  if gas < 82: st += v5, v156, v9, v162, v368, v149, 0x308ae2e89c4252dfd59f005467b166c5aa696a30436441010bf2fef2339aa2bb, 96, v403; c.resume = 4749; return None, gas
  v410 = I33 & 0xffffffffffffffffffffffffffffffffffffffff
  if not (v410):
   st += v5, v156, v9, v162, v368, v149, 0x308ae2e89c4252dfd59f005467b166c5aa696a30436441010bf2fef2339aa2bb, 96, v403, 4757, v9, v410
   return r18978, gas - 46
  else:
   v412 = fb(mb[64:96])
   if v412 + 32 > ml: gas = grow(c, gas, 82, v412, 32); mb = mem._bytes; ml = len(mb)
   mb[v412:v412 + 32] = K5
   gm.gas_remaining = gas - 82
   h41(c, st, gm)
   v413 = st.pop()
   if type(v413) is not int: v413 = fb(v413)
   gas = gm.gas_remaining
   if gas < 14: st += v5, v156, v9, v162, v368, v149, 0x308ae2e89c4252dfd59f005467b166c5aa696a30436441010bf2fef2339aa2bb, 96, v403, 4757, v9, v412, 64, v412, 36, v412, v410, v413; c.resume = 18815; return None, gas
   if v412 + 36 > ml: gas = grow(c, gas, 14, v412 + 4, 32); mb = mem._bytes; ml = len(mb)
   mb[v412 + 4:v412 + 36] = v413.to_bytes(32)
   v415 = gas - 14
   gm.gas_remaining = gas - 14
   st += 64, v412, 36, v412, v410, v415
   hfa(c, st, gm)
   v416 = st.pop()
   gas = gm.gas_remaining
   mb = mem._bytes; ml = len(mb)
   if gas < 290: st += v5, v156, v9, v162, v368, v149, 0x308ae2e89c4252dfd59f005467b166c5aa696a30436441010bf2fef2339aa2bb, 96, v403, 4757, v9, v412, v416; c.resume = 18822; return None, gas
   if not (v416):
    st += v5, v156, v9, v162, v368, v149, 0x308ae2e89c4252dfd59f005467b166c5aa696a30436441010bf2fef2339aa2bb, 96, v403, 4757, v9, v416, v412; c.resume = 15964; return None, gas - 22
   if v416:
    v418 = len(c.return_data)
    if 64 > v418:
     v420 = len(c.return_data)
     gas -= 99
     v421 = v420
    else:
     gas -= 80
     v421 = 64
    v424 = v412 + ((v421 + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0)
    if (v424 > 0xffffffffffffffff) or (v424 < v412):
     st += v5, v156, v9, v162, v368, v149, 0x308ae2e89c4252dfd59f005467b166c5aa696a30436441010bf2fef2339aa2bb, 96, v403, 4757, v9, v412, 64, v412, v421, 19010, v424; c.resume = 17515; return None, gas - 89
    mb[64:96] = v424.to_bytes(32)
    if (((v412 + v421) - v412 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820032:
     st += v5, v156, v9, v162, v368, v149, 0x308ae2e89c4252dfd59f005467b166c5aa696a30436441010bf2fef2339aa2bb, 96, v403, 4757, v9, v412; c.resume = 15975; return None, gas - 129
    v431 = fb(mb[v412:v412 + 32])
    if (v431 - (1 if not (not (v431)) else 0) & M):
     st += v5, v156, v9, v162, v368, v149, 0x308ae2e89c4252dfd59f005467b166c5aa696a30436441010bf2fef2339aa2bb, 96, v403, 4757, v9, v431, v412; c.resume = 15975; return None, gas - 166
    if v412 + 64 > ml: gas = grow(c, gas, 191, v412 + 32, 32); mb = mem._bytes; ml = len(mb)
    v436 = fb(mb[v412 + 32:v412 + 64])
    gas -= 191
    v437, v438, v439 = v436, v431, 0
   else:
    gas -= 45
    v437, v438, v439 = 0, 0, v412
   if gas < 31: st += v5, v156, v9, v162, v368, v149, 0x308ae2e89c4252dfd59f005467b166c5aa696a30436441010bf2fef2339aa2bb, 96, v403, 4757, v9, v437, v438, v439; c.resume = 18837; return None, gas
   if not (v438):
    st += v5, v156, v9, v162, v368, v149, 0x308ae2e89c4252dfd59f005467b166c5aa696a30436441010bf2fef2339aa2bb, 96, v403, 4757, v9, v437
    return r18978, gas - 19
   v441 = 1 << v437 & M if v437 < 256 else 0
   gm.gas_remaining = gas - 31
   st.append(v9)
   h54(c, st, gm)
   v442 = st.pop()
   gas = gm.gas_remaining
   if gas < 98: st += v5, v156, v9, v162, v368, v149, 0x308ae2e89c4252dfd59f005467b166c5aa696a30436441010bf2fef2339aa2bb, 96, v403, 4757, v9, v441, v442; c.resume = 18850; return None, gas
   v443 = v442 >> 176
   if not (((v443 & v441) & 0xffffffffffffffff)):
    v453 = (v442 & 0xffff0000000000000000ffffffffffffffffffffffffffffffffffffffffffff) | ((((v443 & 0xffffffffffffffff) | (v441 & 0xffffffffffffffff)) << 176) & 0xffffffffffffffff00000000000000000000000000000000000000000000)
    gm.gas_remaining = gas - 98
    st += v453, v9
    h55(c, st, gm)
    gas = gm.gas_remaining
    if gas < 22: st += v5, v156, v9, v162, v368, v149, 0x308ae2e89c4252dfd59f005467b166c5aa696a30436441010bf2fef2339aa2bb, 96, v403, 4757; c.resume = 18970; return None, gas
    gas -= 22
    v454, v455, v456, v457 = 0, 0, 0, 0
   else:
    gas -= 46
    v454, v455, v456, v457 = v9, v442, v443, v441
   if gas < 24: st += v5, v156, v9, v162, v368, v149, 0x308ae2e89c4252dfd59f005467b166c5aa696a30436441010bf2fef2339aa2bb, 96, v403, 4757, v454, v455, v456, v457; c.resume = 18874; return None, gas
  gm.gas_remaining = gas - 24
  st.append(v9)
  h54(c, st, gm)
  v458 = st.pop()
  gas = gm.gas_remaining
  if gas < 12: st += v5, v156, v9, v162, v368, v149, 0x308ae2e89c4252dfd59f005467b166c5aa696a30436441010bf2fef2339aa2bb, 96, v403, 255, v458; c.resume = 4762; return None, gas
  gm.gas_remaining = gas - 12
  st.append(v368)
  h54(c, st, gm)
  v461 = st.pop()
  gas = gm.gas_remaining
  if gas < 3: st += v5, v156, v9, v162, ((v458 >> 8) & 255), v149, 0x308ae2e89c4252dfd59f005467b166c5aa696a30436441010bf2fef2339aa2bb, 96, v403, v461; c.resume = 4768; return None, gas
  gm.gas_remaining = gas - 3
  st.append(v403)
  h54(c, st, gm)
  v462 = st.pop()
  gas = gm.gas_remaining
  if gas < 42: st += v5, v156, v9, v162, ((v458 >> 8) & 255), v149, 0x308ae2e89c4252dfd59f005467b166c5aa696a30436441010bf2fef2339aa2bb, 96, v461, v462; c.resume = 4770; return None, gas
  v463 = fb(mb[64:96])
  if v463 + 32 > ml: gas = grow(c, gas, 42, v463, 32); mb = mem._bytes; ml = len(mb)
  mb[v463:v463 + 32] = v162.to_bytes(32)
  if v463 + 64 > ml: gas = grow(c, gas, 42, v463 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v463 + 32:v463 + 64] = v461.to_bytes(32)
  if v463 + 96 > ml: gas = grow(c, gas, 42, v463 + 64, 32); mb = mem._bytes; ml = len(mb)
  mb[v463 + 64:v463 + 96] = v462.to_bytes(32)
  gm.gas_remaining = gas - 42
  st += ((v458 >> 8) & 255), v149, 0x308ae2e89c4252dfd59f005467b166c5aa696a30436441010bf2fef2339aa2bb, 96, v463
  ha3(c, st, gm)
  gas = gm.gas_remaining
  mb = mem._bytes; ml = len(mb)
  if gas < 71: st += v5, v156, v9, v162; c.resume = 4788; return None, gas
  if not (v162):
   v467 = v156 + 1 & M
   gm.gas_remaining = gas - 71
   st.append(v467)
   h54(c, st, gm)
   v468 = st.pop()
   gas = gm.gas_remaining
   if gas < 18: st += 4807, v9, 0x422130e2672bcfc5e4433c8085d55fc7c647a3df0a1bf4ff2f2519ec1ff6a53f, 96, 0xffffffffffffffff, v5, v467, 0xffffffffffffffffffffffff, v156, v468; c.resume = 19546; return None, gas
   v469 = v9 + 1 & M
   gm.gas_remaining = gas - 18
   st.append(v9)
   h54(c, st, gm)
   v470 = st.pop()
   gas = gm.gas_remaining
   if gas < 35: st += 4807, v9, 0x422130e2672bcfc5e4433c8085d55fc7c647a3df0a1bf4ff2f2519ec1ff6a53f, 96, 0xffffffffffffffff, v5, v467, 0xffffffffffffffffffffffff, v156, v469, v468, 4, v470; c.resume = 19555; return None, gas
   v475 = (v470 & 0xffffffffffffffffffffffffffff00000000ffffffffffffffffffffffffffff) | (((c.state.block_number) << 112 & M) & 0xffffffff0000000000000000000000000000)
   gm.gas_remaining = gas - 35
   st += v475, v9
   h55(c, st, gm)
   gas = gm.gas_remaining
   if gas < 3: st += 4807, v475, 0x422130e2672bcfc5e4433c8085d55fc7c647a3df0a1bf4ff2f2519ec1ff6a53f, 96, 0xffffffffffffffff, v5, v467, 0xffffffffffffffffffffffff, v156, v469, v468, 4, v9; c.resume = 19619; return None, gas
   gm.gas_remaining = gas - 3
   st += v468, (v9 + 4 & M)
   h55(c, st, gm)
   gas = gm.gas_remaining
   if gas < 9: st += 4807, v475, 0x422130e2672bcfc5e4433c8085d55fc7c647a3df0a1bf4ff2f2519ec1ff6a53f, 96, 0xffffffffffffffff, v5, v467, 0xffffffffffffffffffffffff, v156, v469; c.resume = 19621; return None, gas
   gm.gas_remaining = gas - 9
   st.append(v469)
   h54(c, st, gm)
   v477 = st.pop()
   gas = gm.gas_remaining
   if gas < 9: st += 4807, v475, 0x422130e2672bcfc5e4433c8085d55fc7c647a3df0a1bf4ff2f2519ec1ff6a53f, 96, 0xffffffffffffffff, v5, v467, 0xffffffffffffffffffffffff, v156, v469, 0x10000000000000000000000000000000000, 0xffffffffffffffffffffffffffff00ffffffffffffffffffffffffffffffffff, v477; c.resume = 19675; return None, gas
   gm.gas_remaining = gas - 9
   st += ((v477 & 0xffffffffffffffffffffffffffff00ffffffffffffffffffffffffffffffffff) | 0x10000000000000000000000000000000000), v469
   h55(c, st, gm)
   gas = gm.gas_remaining
   gm.gas_remaining = gas
   st.append(v156)
   h54(c, st, gm)
   v480 = st.pop()
   gas = gm.gas_remaining
   if gas < 12: st += 4807, v475, 0x422130e2672bcfc5e4433c8085d55fc7c647a3df0a1bf4ff2f2519ec1ff6a53f, 96, 0xffffffffffffffff, v5, v467, 0xffffffffffffffffffffffff, v480; c.resume = 19680; return None, gas
   gm.gas_remaining = gas - 12
   st.append(v467)
   h54(c, st, gm)
   v483 = st.pop()
   gas = gm.gas_remaining
   if gas < 60: st += 4807, v475, 0x422130e2672bcfc5e4433c8085d55fc7c647a3df0a1bf4ff2f2519ec1ff6a53f, 96, 0xffffffffffffffff, v5, ((v480 >> 24) & 0xffffffffffffffffffffffff), v483; c.resume = 19686; return None, gas
   v484 = fb(mb[64:96])
   if v484 + 32 > ml: gas = grow(c, gas, 60, v484, 32); mb = mem._bytes; ml = len(mb)
   mb[v484:v484 + 32] = ((v475 >> 8) & 255).to_bytes(32)
   if v484 + 64 > ml: gas = grow(c, gas, 60, v484 + 32, 32); mb = mem._bytes; ml = len(mb)
   mb[v484 + 32:v484 + 64] = ((v480 >> 24) & 0xffffffffffffffffffffffff).to_bytes(32)
   if v484 + 96 > ml: gas = grow(c, gas, 60, v484 + 64, 32); mb = mem._bytes; ml = len(mb)
   mb[v484 + 64:v484 + 96] = v483.to_bytes(32)
   gm.gas_remaining = gas - 60
   st += (v5 & 0xffffffffffffffff), 0x422130e2672bcfc5e4433c8085d55fc7c647a3df0a1bf4ff2f2519ec1ff6a53f, 96, v484
   ha2(c, st, gm)
   gas = gm.gas_remaining
   mb = mem._bytes; ml = len(mb)
   if gas < 39: st.append(4807); c.resume = 19712; return None, gas
   v491 = fb(mb[160:192])
   if v491 and v491 + v491 > ml: gas = grow(c, gas, 39, v491, v491); mb = mem._bytes; ml = len(mb)
   c.output = bytes(mb[v491:v491 + v491])
   return None, gas - 39
  v492 = fb(mb[160:192])
  if v492 and v492 + v492 > ml: gas = grow(c, gas, 25, v492, v492); mb = mem._bytes; ml = len(mb)
  c.output = bytes(mb[v492:v492 + v492])
  return None, gas - 25
 def r4757(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or not 10 <= len(st) <= 1016: c.resume = 4757; return None, gas
  x0 = st[-1]
  x1 = st[-2]
  x2 = st[-3]
  x3 = st[-4]
  x4 = st[-5]
  x5 = st[-6]
  x6 = st[-7]
  x7 = st[-8]
  x8 = st[-9]
  if gas < 7: c.resume = 4757; return None, gas
  gm.gas_remaining = gas - 7
  st.append(x6)
  h54(c, st, gm)
  v8 = st.pop()
  gas = gm.gas_remaining
  if gas < 12: st += 255, v8; c.resume = 4762; return None, gas
  gm.gas_remaining = gas - 12
  st.append(x4)
  h54(c, st, gm)
  v11 = st.pop()
  gas = gm.gas_remaining
  if gas < 3: st[-5:] = ((v8 >> 8) & 255), x3, x2, x1, x0, v11,; c.resume = 4768; return None, gas
  gm.gas_remaining = gas - 3
  st.append(x0)
  h54(c, st, gm)
  v12 = st.pop()
  gas = gm.gas_remaining
  if gas < 42: st[-5:] = ((v8 >> 8) & 255), x3, x2, x1, v11, v12,; c.resume = 4770; return None, gas
  v13 = fb(mb[64:96])
  if v13 + 32 > ml: gas = grow(c, gas, 42, v13, 32); mb = mem._bytes; ml = len(mb)
  mb[v13:v13 + 32] = x5.to_bytes(32)
  if v13 + 64 > ml: gas = grow(c, gas, 42, v13 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v13 + 32:v13 + 64] = v11.to_bytes(32)
  if v13 + 96 > ml: gas = grow(c, gas, 42, v13 + 64, 32); mb = mem._bytes; ml = len(mb)
  mb[v13 + 64:v13 + 96] = v12.to_bytes(32)
  gm.gas_remaining = gas - 42
  st += ((v8 >> 8) & 255), x3, x2, x1, v13
  ha3(c, st, gm)
  gas = gm.gas_remaining
  mb = mem._bytes; ml = len(mb)
  if gas < 71: del st[-5:]; c.resume = 4788; return None, gas
  if not (x5):
   v19 = x7 + 1 & M
   gm.gas_remaining = gas - 71
   st.append(v19)
   h54(c, st, gm)
   v20 = st.pop()
   gas = gm.gas_remaining
   if gas < 18: st[-9:] = 4807, x6, 0x422130e2672bcfc5e4433c8085d55fc7c647a3df0a1bf4ff2f2519ec1ff6a53f, 96, 0xffffffffffffffff, x8, v19, 0xffffffffffffffffffffffff, x7, v20,; c.resume = 19546; return None, gas
   v21 = x6 + 1 & M
   gm.gas_remaining = gas - 18
   st.append(x6)
   h54(c, st, gm)
   v22 = st.pop()
   gas = gm.gas_remaining
   if gas < 35: st[-9:] = 4807, x6, 0x422130e2672bcfc5e4433c8085d55fc7c647a3df0a1bf4ff2f2519ec1ff6a53f, 96, 0xffffffffffffffff, x8, v19, 0xffffffffffffffffffffffff, x7, v21, v20, 4, v22,; c.resume = 19555; return None, gas
   v27 = (v22 & 0xffffffffffffffffffffffffffff00000000ffffffffffffffffffffffffffff) | (((c.state.block_number) << 112 & M) & 0xffffffff0000000000000000000000000000)
   gm.gas_remaining = gas - 35
   st += v27, x6
   h55(c, st, gm)
   gas = gm.gas_remaining
   if gas < 3: st[-9:] = 4807, v27, 0x422130e2672bcfc5e4433c8085d55fc7c647a3df0a1bf4ff2f2519ec1ff6a53f, 96, 0xffffffffffffffff, x8, v19, 0xffffffffffffffffffffffff, x7, v21, v20, 4, x6,; c.resume = 19619; return None, gas
   gm.gas_remaining = gas - 3
   st += v20, (x6 + 4 & M)
   h55(c, st, gm)
   gas = gm.gas_remaining
   if gas < 9: st[-9:] = 4807, v27, 0x422130e2672bcfc5e4433c8085d55fc7c647a3df0a1bf4ff2f2519ec1ff6a53f, 96, 0xffffffffffffffff, x8, v19, 0xffffffffffffffffffffffff, x7, v21,; c.resume = 19621; return None, gas
   gm.gas_remaining = gas - 9
   st.append(v21)
   h54(c, st, gm)
   v29 = st.pop()
   gas = gm.gas_remaining
   if gas < 9: st[-9:] = 4807, v27, 0x422130e2672bcfc5e4433c8085d55fc7c647a3df0a1bf4ff2f2519ec1ff6a53f, 96, 0xffffffffffffffff, x8, v19, 0xffffffffffffffffffffffff, x7, v21, 0x10000000000000000000000000000000000, 0xffffffffffffffffffffffffffff00ffffffffffffffffffffffffffffffffff, v29,; c.resume = 19675; return None, gas
   gm.gas_remaining = gas - 9
   st += ((v29 & 0xffffffffffffffffffffffffffff00ffffffffffffffffffffffffffffffffff) | 0x10000000000000000000000000000000000), v21
   h55(c, st, gm)
   gas = gm.gas_remaining
   gm.gas_remaining = gas
   st.append(x7)
   h54(c, st, gm)
   v32 = st.pop()
   gas = gm.gas_remaining
   if gas < 12: st[-9:] = 4807, v27, 0x422130e2672bcfc5e4433c8085d55fc7c647a3df0a1bf4ff2f2519ec1ff6a53f, 96, 0xffffffffffffffff, x8, v19, 0xffffffffffffffffffffffff, v32,; c.resume = 19680; return None, gas
   gm.gas_remaining = gas - 12
   st.append(v19)
   h54(c, st, gm)
   v35 = st.pop()
   gas = gm.gas_remaining
   if gas < 60: st[-9:] = 4807, v27, 0x422130e2672bcfc5e4433c8085d55fc7c647a3df0a1bf4ff2f2519ec1ff6a53f, 96, 0xffffffffffffffff, x8, ((v32 >> 24) & 0xffffffffffffffffffffffff), v35,; c.resume = 19686; return None, gas
   v36 = fb(mb[64:96])
   if v36 + 32 > ml: gas = grow(c, gas, 60, v36, 32); mb = mem._bytes; ml = len(mb)
   mb[v36:v36 + 32] = ((v27 >> 8) & 255).to_bytes(32)
   if v36 + 64 > ml: gas = grow(c, gas, 60, v36 + 32, 32); mb = mem._bytes; ml = len(mb)
   mb[v36 + 32:v36 + 64] = ((v32 >> 24) & 0xffffffffffffffffffffffff).to_bytes(32)
   if v36 + 96 > ml: gas = grow(c, gas, 60, v36 + 64, 32); mb = mem._bytes; ml = len(mb)
   mb[v36 + 64:v36 + 96] = v35.to_bytes(32)
   gm.gas_remaining = gas - 60
   st += (x8 & 0xffffffffffffffff), 0x422130e2672bcfc5e4433c8085d55fc7c647a3df0a1bf4ff2f2519ec1ff6a53f, 96, v36
   ha2(c, st, gm)
   gas = gm.gas_remaining
   mb = mem._bytes; ml = len(mb)
   if gas < 39: st[-9:] = 4807,; c.resume = 19712; return None, gas
   if 192 > ml: gas = grow(c, gas, 39, 160, 32); mb = mem._bytes; ml = len(mb)
   v43 = fb(mb[160:192])
   if v43 and v43 + v43 > ml: gas = grow(c, gas, 39, v43, v43); mb = mem._bytes; ml = len(mb)
   c.output = bytes(mb[v43:v43 + v43])
   return None, gas - 39
  if 192 > ml: gas = grow(c, gas, 25, 160, 32); mb = mem._bytes; ml = len(mb)
  v44 = fb(mb[160:192])
  if v44 and v44 + v44 > ml: gas = grow(c, gas, 25, v44, v44); mb = mem._bytes; ml = len(mb)
  c.output = bytes(mb[v44:v44 + v44])
  return None, gas - 25
 def r5259(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 965: c.resume = 5259; return None, gas
  data = c.msg.data_as_bytes
  if gas < 914: c.resume = 5259; return None, gas
  if (c.msg.value):
   c.resume = 631; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820160:
   c.resume = 631; return None, gas - 46
  v5 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
  if (v5 - (v5 & 0xffffffffffffffff) & M):
   st += v5, 5284; c.resume = 15975; return None, gas - 98
  v8 = fb(data[36:68]) if len(data) >= 68 else read_data(data, 36)
  if v8 > 0xffffffffffffffff:
   st += v5, v8; c.resume = 631; return None, gas - 135
  v10 = len(data)
  v11 = 4 + v8
  if not ((v11 + 31) < v10):
   st += v5, v11, v10, 5316; c.resume = 15975; return None, gas - 198
  v15 = read_data(data, v11)
  if v15 > 0xffffffffffffffff:
   st += v5, v11, v15, 5316, v10; c.resume = 15975; return None, gas - 229
  v17 = v11 + 32
  if ((v11 + v15) + 32) > v10:
   st += v5, v17, v15, 5316; c.resume = 15975; return None, gas - 269
  v21 = fb(data[68:100]) if len(data) >= 100 else read_data(data, 68)
  if v21 > 0xffffffffffffffff:
   st += v15, v17, v5, v21; c.resume = 631; return None, gas - 309
  v23 = len(data)
  v24 = 4 + v21
  if not ((v24 + 31) < v23):
   st += v15, v17, v5, v24, v23, 5349; c.resume = 15975; return None, gas - 372
  v28 = read_data(data, v24)
  if v28 > 0xffffffffffffffff:
   st += v15, v17, v5, v24, v28, 5349, v23; c.resume = 15975; return None, gas - 403
  v30 = v24 + 32
  if ((v24 + v28) + 32) > v23:
   st += v15, v17, v5, v30, v28, 5349; c.resume = 15975; return None, gas - 443
  v34 = fb(data[100:132]) if len(data) >= 132 else read_data(data, 100)
  if v34 > 0xffffffffffffffff:
   st += v15, v28, v30, v17, v5, v34; c.resume = 631; return None, gas - 489
  v36 = len(data)
  v37 = 4 + v34
  if not ((v37 + 31) < v36):
   st += v15, v28, v30, v17, v5, v37, v36, 5384; c.resume = 15975; return None, gas - 552
  v41 = read_data(data, v37)
  if v41 > 0xffffffffffffffff:
   st += v15, v28, v30, v17, v5, v37, v41, 5384, v36; c.resume = 15975; return None, gas - 583
  v43 = v37 + 32
  if ((v37 + v41) + 32) > v36:
   st += v15, v28, v30, v17, v5, v43, v41, 5384; c.resume = 15975; return None, gas - 623
  v47 = fb(data[132:164]) if len(data) >= 164 else read_data(data, 132)
  if v47 > 0xffffffffffffffff:
   st += v15, v43, v30, v17, v5, v28, v41, v47; c.resume = 631; return None, gas - 669
  v49 = len(data)
  v50 = 4 + v47
  if not ((v50 + 31) < v49):
   st += v15, v43, v30, v17, v5, v28, v41, v50, v49, 5419; c.resume = 15975; return None, gas - 732
  v54 = read_data(data, v50)
  if v54 > 0xffffffffffffffff:
   st += v15, v43, v30, v17, v5, v28, v41, v50, v54, 5419, v49; c.resume = 15975; return None, gas - 763
  v56 = v50 + 32
  if ((v50 + v54) + 32) > v49:
   st += v15, v43, v30, v17, v5, v28, v41, v56, v54, 5419; c.resume = 15975; return None, gas - 803
  v60 = 0xffffffffffffffff & v5
  mb[0:32] = v60.to_bytes(32)
  mb[32:64] = K1
  gas = take(gas, 914, 12)
  v61 = fb(keccak(mb[0:64]).digest())
  gm.gas_remaining = gas - 914
  st.append((v61 + 1 & M))
  h54(c, st, gm)
  v63 = st.pop()
  gas = gm.gas_remaining
  if gas < 114: st += v15, v56, v30, v17, v5, v28, v54, v41, v43, v61, 5431, v60, 65535, v63; c.resume = 18355; return None, gas
  if not (((v63 >> 88) & 65535)):
   st += v15, v56, v30, v17, v5, v28, v54, v41, v43, v61, 5431, v60; c.resume = 18366; return None, gas - 25
  if 192 > ml: gas = grow(c, gas, 114, 160, 32); mb = mem._bytes; ml = len(mb)
  v68 = fb(mb[160:192])
  if v68 + 32 > ml: gas = grow(c, gas, 114, v68, 32); mb = mem._bytes; ml = len(mb)
  mb[v68:v68 + 32] = (v5 & 0xffffffffffffffff).to_bytes(32)
  mb[32:64] = K4
  v69 = fb(mb[160:192])
  if v69 + 64 > ml: gas = grow(c, gas, 114, v69, 64); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 114, 12)
  v70 = fb(keccak(mb[v69:v69 + 64]).digest())
  gm.gas_remaining = gas - 114
  st.append(v61)
  h54(c, st, gm)
  v71 = st.pop()
  gas = gm.gas_remaining
  if gas < 84: st += v15, v56, v30, v17, v5, v28, v61, v41, v43, v54, v70, 255, 255, v71; c.resume = 5464; return None, gas
  mb[0:32] = ((v71 >> 8) & 255).to_bytes(32)
  mb[32:64] = v70.to_bytes(32)
  gas = take(gas, 84, 12)
  v74 = fb(keccak(mb[0:64]).digest())
  if gas < 100: st += v15, v56, v30, v17, v5, v74, v61, v41, v43, v54, v28, 5489, v74, v61, v5; c.resume = 19307; return None, gas - 84
  gm.gas_remaining = gas - 100
  st.append((v61 + 1 & M))
  h54(c, st, gm)
  v76 = st.pop()
  gas = gm.gas_remaining
  if gas < 22: st += v15, v56, v30, v17, v5, v74, v61, v41, v43, v54, v28, 5489, v5, v61, v74, 255, v76; c.resume = 19316; return None, gas
  if ((v76 >> 136) & 255):
   st += v15, v56, v30, v17, v5, v74, v61, v41, v43, v54, v28, 5489, v5, v61, v74; c.resume = 19401; return None, gas - 22
  gm.gas_remaining = gas - 22
  st.append(v74)
  h54(c, st, gm)
  v79 = st.pop()
  gas = gm.gas_remaining
  if gas < 38: st += v15, v56, v30, v17, v5, v74, v61, v41, v43, v54, v28, 5489, v5, v61, v79; c.resume = 19325; return None, gas
  if not ((255 & v79)):
   st += v15, v56, v30, v17, v5, v74, v61, v41, v43, v54, v28, 5489, v5, v61; c.resume = 19336; return None, gas - 22
  gm.gas_remaining = gas - 38
  st.append(v74)
  h54(c, st, gm)
  v82 = st.pop()
  gas = gm.gas_remaining
  if gas < 18: st += v15, v56, v30, v17, v5, v74, v61, v41, v43, v54, v28, v82; c.resume = 5492; return None, gas
  mb[128:160] = v82.to_bytes(32)
  gm.gas_remaining = gas - 18
  st.append((v61 + 1 & M))
  h54(c, st, gm)
  v84 = st.pop()
  gas = gm.gas_remaining
  if gas < 69: st += v15, v56, v30, v17, v5, v74, v61, v41, v43, v54, v28, 65535, v84; c.resume = 5503; return None, gas
  v86 = (v84 >> 88) & 65535
  v87 = fb(mb[128:160])
  if not (((v87 >> 8) & 65535) < v86):
   st += v15, v56, v30, v17, v5, v74, v61, v41, v43, v54, v28, v86; c.resume = 9179; return None, gas - 49
  gm.gas_remaining = gas - 69
  st.append((v74 + 1 & M))
  h54(c, st, gm)
  v93 = st.pop()
  gas = gm.gas_remaining
  if gas < 269: st += v15, v56, v30, v17, v5, v74, v61, v41, v43, v54, v28, 5539, v15, v17, v93; c.resume = 5535; return None, gas
  v94 = len(data)
  if v15 > 0xffffffffffffffff:
   st += v15, v56, v30, v17, v5, v74, v61, v41, v43, v54, v28, 5539, v93, v94, 19187, v15, v17, 18044, v15; c.resume = 17515; return None, gas - 90
  v99 = fb(mb[64:96])
  v101 = ((32 + (0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0 & (31 + v15))) + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0
  v102 = v99 + v101 & M
  if (v102 > 0xffffffffffffffff) or (v102 < v99):
   st += v15, v56, v30, v17, v5, v74, v61, v41, v43, v54, v28, 5539, v93, v94, 19187, v99, v17, v15, 18058, v102; c.resume = 17515; return None, gas - 214
  mb[64:96] = v102.to_bytes(32)
  if v99 + 32 > ml: gas = grow(c, gas, 269, v99, 32); mb = mem._bytes; ml = len(mb)
  mb[v99:v99 + 32] = v15.to_bytes(32)
  if (v17 + v15) > v94:
   st += v15, v56, v30, v17, v5, v74, v61, v41, v43, v54, v28, 5539, v93, v99, 19187, v99, v17, v15; c.resume = 15975; return None, gas - 269
  if gas < 312: st += v15, v56, v30, v17, v5, v74, v61, v41, v43, v54, v28, 5539, v93, v99, 19187, v99, v17, v15; c.resume = 18072; return None, gas - 269
  if v15 and v99 + 32 + v15 > ml: gas = grow(c, gas, 312, v99 + 32, v15); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 312, 3 * (v15 + 31 >> 5))
  copy_data(mb, data, v99 + 32, v17, v15)
  v109 = v99 + v15
  if v109 + 64 > ml: gas = grow(c, gas, 312, v109 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v109 + 32:v109 + 64] = K1
  if gas < 380: st += v15, v56, v30, v17, v5, v74, v61, v41, v43, v54, v28, 5539, v93, v99; c.resume = 19187; return None, gas - 312
  v111 = fb(mb[v99:v99 + 32])
  if v111 and v99 + 32 + v111 > ml: gas = grow(c, gas, 380, v99 + 32, v111); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 380, 6 * (v111 + 31 >> 5))
  v113 = fb(keccak(mb[v99 + 32:v99 + 32 + v111]).digest())
  if (v113 - v93 & M):
   st += v15, v56, v30, v17, v5, v74, v61, v41, v43, v54, v28, 5539, v93, v113; c.resume = 19205; return None, gas - 380
  if gas < 704: st += v15, v56, v30, v17, v5, v74, v61, v41, v43, v54, v28, 5539, v93, v113; c.resume = 19202; return None, gas - 380
  v115 = v15 // 96
  v116 = 1 if not (v115) else 0
  v117 = v115 << 5
  if not ((v116 | (1 if 32 == (v117 // v115 if v115 else 0) else 0))):
   st += v15, v56, v30, v17, v5, v74, v61, v41, v43, v54, v116, v117, v28; c.resume = 1086; return None, gas - 464
  if (v28 - v117 & M):
   st += v15, v56, v30, v17, v5, v74, v61, v41, v43, v54, v116, v117, v28; c.resume = 9093; return None, gas - 486
  v124 = (v15 // 96) << 8
  v125 = v15 // 96
  if not (((1 if 256 == (v124 // v125 if v125 else 0) else 0) | v116)):
   st += v15, v56, v30, v17, v5, v74, v61, v41, v43, v54, v124; c.resume = 1086; return None, gas - 554
  if (v41 - v124 & M):
   st += v15, v56, v30, v17, v5, v74, v61, v41, v43, v54, v124; c.resume = 9006; return None, gas - 576
  if (v54 - 512 & M):
   st += v15, v56, v30, v17, v5, v74, v61, v41, v43, v54; c.resume = 8917; return None, gas - 600
  v132 = fb(mb[64:96])
  v133 = v132 + 32 & M
  if v54 and v133 + v54 > ml: gas = grow(c, gas, 704, v133, v54); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 704, 3 * (v54 + 31 >> 5))
  copy_data(mb, data, v133, v56, v54)
  v134 = v132 + v54 & M
  v136 = v134 + 32 & M
  if v136 + 32 > ml: gas = grow(c, gas, 704, v136, 32); mb = mem._bytes; ml = len(mb)
  mb[v136:v136 + 32] = (fb(data[164:196]) if len(data) >= 196 else read_data(data, 164)).to_bytes(32)
  v138 = (v134 - v132 & M) + 32 & M
  if v132 + 32 > ml: gas = grow(c, gas, 704, v132, 32); mb = mem._bytes; ml = len(mb)
  mb[v132:v132 + 32] = v138.to_bytes(32)
  if gas < 826: st += v15, v56, v30, v17, v5, v74, v61, v41, v43, v133, v132, 5655, (v138 + 32 & M), v132; c.resume = 17617; return None, gas - 704
  v142 = v132 + (((v138 + 32 & M) + 31 & M) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) & M
  if (v142 > 0xffffffffffffffff) or (v142 < v132):
   st += v15, v56, v30, v17, v5, v74, v61, v41, v43, v133, v132, 5655, v142; c.resume = 17515; return None, gas - 766
  mb[64:96] = v142.to_bytes(32)
  v146 = fb(mb[v132:v132 + 32])
  if v146 and v133 + v146 > ml: gas = grow(c, gas, 826, v133, v146); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 826, 6 * (v146 + 31 >> 5))
  v147 = fb(keccak(mb[v133:v133 + v146]).digest())
  gm.gas_remaining = gas - 826
  st.append((v74 + 2 & M))
  h54(c, st, gm)
  v149 = st.pop()
  gas = gm.gas_remaining
  if gas < 286: st += v15, v56, v30, v17, v5, v74, v61, v41, v43, v147, v149; c.resume = 5664; return None, gas
  if (v147 - v149 & M):
   st += v15, v56, v30, v17, v5, v74, v61, v41, v43, v149, v147; c.resume = 8867; return None, gas - 25
  v151 = len(data)
  if v15 > 0xffffffffffffffff:
   st += v15, v56, v30, v17, v5, v74, v61, v41, 5696, v43, v151, 5688, v15, v17, 18044, v15; c.resume = 17515; return None, gas - 107
  v156 = fb(mb[64:96])
  v158 = ((32 + (0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0 & (31 + v15))) + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0
  v159 = v156 + v158 & M
  if (v159 > 0xffffffffffffffff) or (v159 < v156):
   st += v15, v56, v30, v17, v5, v74, v61, v41, 5696, v43, v151, 5688, v156, v17, v15, 18058, v159; c.resume = 17515; return None, gas - 231
  mb[64:96] = v159.to_bytes(32)
  if v156 + 32 > ml: gas = grow(c, gas, 286, v156, 32); mb = mem._bytes; ml = len(mb)
  mb[v156:v156 + 32] = v15.to_bytes(32)
  if (v17 + v15) > v151:
   st += v15, v56, v30, v17, v5, v74, v61, v41, 5696, v43, v156, 5688, v156, v17, v15; c.resume = 15975; return None, gas - 286
  if gas < 329: st += v15, v56, v30, v17, v5, v74, v61, v41, 5696, v43, v156, 5688, v156, v17, v15; c.resume = 18072; return None, gas - 286
  if v15 and v156 + 32 + v15 > ml: gas = grow(c, gas, 329, v156 + 32, v15); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 329, 3 * (v15 + 31 >> 5))
  copy_data(mb, data, v156 + 32, v17, v15)
  v166 = v156 + v15
  if v166 + 64 > ml: gas = grow(c, gas, 329, v166 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v166 + 32:v166 + 64] = K1
  if gas < 578: st += v15, v56, v30, v17, v5, v74, v61, v41, 5696, v43, v156; c.resume = 5688; return None, gas - 329
  v168 = len(data)
  if v41 > 0xffffffffffffffff:
   st += v15, v56, v30, v17, v5, v74, v61, v156, v168, 5696, v41, v43, 18044, v41; c.resume = 17515; return None, gas - 399
  v173 = fb(mb[64:96])
  v175 = ((32 + (0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0 & (31 + v41))) + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0
  v176 = v173 + v175 & M
  if (v176 > 0xffffffffffffffff) or (v176 < v173):
   st += v15, v56, v30, v17, v5, v74, v61, v156, v168, 5696, v173, v43, v41, 18058, v176; c.resume = 17515; return None, gas - 523
  mb[64:96] = v176.to_bytes(32)
  if v173 + 32 > ml: gas = grow(c, gas, 578, v173, 32); mb = mem._bytes; ml = len(mb)
  mb[v173:v173 + 32] = v41.to_bytes(32)
  if (v43 + v41) > v168:
   st += v15, v56, v30, v17, v5, v74, v61, v156, v173, 5696, v173, v43, v41; c.resume = 15975; return None, gas - 578
  if gas < 621: st += v15, v56, v30, v17, v5, v74, v61, v156, v173, 5696, v173, v43, v41; c.resume = 18072; return None, gas - 578
  if v41 and v173 + 32 + v41 > ml: gas = grow(c, gas, 621, v173 + 32, v41); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 621, 3 * (v41 + 31 >> 5))
  copy_data(mb, data, v173 + 32, v43, v41)
  v183 = v173 + v41
  if v183 + 64 > ml: gas = grow(c, gas, 621, v183 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v183 + 32:v183 + 64] = K1
  if gas < 851: st += v15, v56, v30, v17, v5, v74, v61, v156, v173; c.resume = 5696; return None, gas - 621
  v185 = v15 // 96
  if v185 > 0xffffffffffffffff:
   st += v15, v56, v30, v17, v5, v173, v61, v156, v74, 5709, v185; c.resume = 17515; return None, gas - 673
  v189 = fb(mb[64:96])
  v192 = v189 + (((32 + (v185 << 5)) + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) & M
  if (v192 > 0xffffffffffffffff) or (v192 < v189):
   st += v15, v56, v189, v17, v5, v173, v61, v156, v74, v30, 5723, v192; c.resume = 17515; return None, gas - 788
  mb[64:96] = v192.to_bytes(32)
  if v189 + 32 > ml: gas = grow(c, gas, 851, v189, 32); mb = mem._bytes; ml = len(mb)
  mb[v189:v189 + 32] = (v15 // 96).to_bytes(32)
  v197 = v15 // 96
  if gas < 921: st += v15, v56, v189, v17, v5, v173, v61, v156, v74, v30, 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0, 5744, v197; c.resume = 17863; return None, gas - 851
  if v197 > 0xffffffffffffffff:
   st += v15, v56, v189, v17, v5, v173, v61, v156, v74, v30, 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0, 5744, v197; c.resume = 17515; return None, gas - 874
  v201 = (32 + (v197 << 5)) - 32 & M
  if v201 and v189 + 32 + v201 > ml: gas = grow(c, gas, 921, v189 + 32, v201); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 921, 3 * (v201 + 31 >> 5))
  copy_data(mb, data, v189 + 32, (len(data)), v201)
  v204 = fb(mb[160:192])
  gas -= 921
  v240 = v204
  while True:
   if gas < 130: st += v15, v56, v189, v17, v5, v173, v61, v156, v74, v30, v240; c.resume = 5755; return None, gas
   v241 = fb(mb[v189:v189 + 32])
   if not (v240 < v241):
    break
   v245 = fb(mb[160:192])
   if v245 + 32 > ml: gas = grow(c, gas, 130, v245, 32); mb = mem._bytes; ml = len(mb)
   mb[v245:v245 + 32] = (v5 & 0xffffffffffffffff).to_bytes(32)
   mb[32:64] = K2
   v246 = fb(mb[160:192])
   if v246 + 64 > ml: gas = grow(c, gas, 130, v246, 64); mb = mem._bytes; ml = len(mb)
   gas = take(gas, 130, 12)
   v247 = fb(keccak(mb[v246:v246 + 64]).digest())
   if gas < 361: st += v15, v56, v189, v17, v5, v173, v61, v156, v74, v30, 1, v240, v247, 255, 5806, v240, v15, v17; c.resume = 19251; return None, gas - 130
   v248 = v240 * 96 & M
   if not ((not (v240)) or (96 == (v248 // v240 if v240 else 0))):
    st += v15, v56, v189, v17, v5, v173, v61, v156, v74, v30, 1, v240, v247, 255, 5806, v17, v248, v15; c.resume = 15979; return None, gas - 193
   v254 = v248 + 64 & M
   if v248 > v254:
    st += v15, v56, v189, v17, v5, v173, v61, v156, v74, v30, 1, v240, v247, 255, 5806, v17, v248, v15, v254; c.resume = 15979; return None, gas - 224
   v256 = v248 + 96 & M
   if v254 > v256:
    st += v15, v56, v189, v17, v5, v173, v61, v156, v74, v30, 1, v240, v247, 255, 5806, v17, v248, v15, v256; c.resume = 15979; return None, gas - 255
   if v256 > v15:
    st += v15, v56, v189, v17, v5, v173, v61, v156, v74, v30, 1, v240, v247, 255, 5806, v17, v248; c.resume = 15975; return None, gas - 271
   v264 = fb(mb[160:192])
   if v264 + 32 > ml: gas = grow(c, gas, 361, v264, 32); mb = mem._bytes; ml = len(mb)
   mb[v264:v264 + 32] = (((read_data(data, (64 + (v248 + v17 & M) & M))) >> 192) & 255).to_bytes(32)
   mb[32:64] = v247.to_bytes(32)
   v265 = fb(mb[160:192])
   if v265 + 64 > ml: gas = grow(c, gas, 361, v265, 64); mb = mem._bytes; ml = len(mb)
   gas = take(gas, 361, 12)
   v266 = fb(keccak(mb[v265:v265 + 64]).digest())
   gm.gas_remaining = gas - 361
   st.append(v266)
   h54(c, st, gm)
   v267 = st.pop()
   gas = gm.gas_remaining
   if gas < 99: st += v15, v56, v189, v17, v5, v173, v61, v156, v74, v30, 1, v240, 0xffffffffffffffffffffffffffffffffffffffff, v267; c.resume = 5846; return None, gas
   v268 = v267 & 0xffffffffffffffffffffffffffffffffffffffff
   v269 = fb(mb[v189:v189 + 32])
   if not (v240 < v269):
    st += v15, v56, v189, v17, v5, v173, v61, v156, v74, v30, 1, v240, v268, 5856, v240, v189; c.resume = 17903; return None, gas - 52
   v274 = ((v240 << 5 & M) + v189 & M) + 32 & M
   if v274 + 32 > ml: gas = grow(c, gas, 99, v274, 32); mb = mem._bytes; ml = len(mb)
   mb[v274:v274 + 32] = v268.to_bytes(32)
   gas -= 99
   v240 = (v240 + 1)
   continue
  if gas < 273: st += v15, v56, v189, v17, v5, v173, v61, v156, v74, v30, v240; c.resume = 5863; return None, gas - 29
  v276 = fb(mb[64:96])
  v277 = v276 + 320 & M
  if (v277 > 0xffffffffffffffff) or (v277 < v276):
   st += v15, v56, v189, v17, v5, v173, v61, v156, v74, v5, v189, v30, v56, v276, 5876, 18686, v277; c.resume = 17515; return None, gas - 223
  mb[64:96] = v277.to_bytes(32)
  if v276 + 32 > ml: gas = grow(c, gas, 273, v276, 32); mb = mem._bytes; ml = len(mb)
  mb[v276:v276 + 32] = K13
  if gas < 357: st += v15, v56, v189, v17, v5, v173, v61, v156, v74, v5, v189, v30, v56, v276, 5876, v276, 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0, 18125, 288; c.resume = 18004; return None, gas - 273
  if v276 + 320 > ml: gas = grow(c, gas, 357, v276 + 32, 288); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 357, 27)
  copy_data(mb, data, v276 + 32, (len(data)), 288)
  if gas < 373: st += v15, v56, v189, v17, v5, v173, v61, v156, v74, v5, v189, v30, v56, v276; c.resume = 5876; return None, gas - 357
  v283 = fb(mb[160:192])
  gas -= 373
  v615 = v283
  while True:
   if gas < 203: st += v15, v56, v189, v17, v5, v173, v61, v156, v276, v5, v189, v30, v56, v74, v615; c.resume = 5883; return None, gas
   v616 = fb(mb[v189:v189 + 32])
   if not (v615 < v616):
    break
   v621 = (v156 + (v615 * 96 & M) & M) + 64 & M
   if v621 + 32 > ml: gas = grow(c, gas, 203, v621, 32); mb = mem._bytes; ml = len(mb)
   v622 = fb(mb[v621:v621 + 32])
   v625 = read_data(data, (v30 + (v615 << 5 & M) & M))
   v628 = ((v615 << 8 & M) + v173 & M) + 32 & M
   if v628 + 256 > ml: gas = grow(c, gas, 203, v628, 256); mb = mem._bytes; ml = len(mb)
   gas = take(gas, 203, 24)
   copy_memory(mb, v276 + 32, v628, 256)
   mb[v276 + 288:v276 + 320] = v625.to_bytes(32)
   gas = take(gas, 203, 54)
   v632 = fb(keccak(mb[v276 + 32:v276 + 320]).digest())
   mb[v621:v621 + 32] = v625.to_bytes(32)
   if (v632 - v622 & M):
    st += v15, v56, v189, v17, v5, v173, v61, v156, v276, v5, v189, v30, v56, v74, v615, v622, v632; c.resume = 7617; return None, gas - 203
   if gas < 400: st += v15, v56, v189, v17, v5, v173, v61, v156, v276, v5, v189, v30, v56, v74, v615, v622, v632; c.resume = 5954; return None, gas - 203
   v634 = fb(mb[v189:v189 + 32])
   if not (v615 < v634):
    st += v15, v56, v189, v17, v5, v173, v61, v156, v276, v5, v189, v30, v56, v74, v615, 0xffffffffffffffffffffffffffffffffffffffff, 5986, v615, v189; c.resume = 17903; return None, gas - 259
   v639 = ((v615 << 5 & M) + v189 & M) + 32 & M
   if v639 + 32 > ml: gas = grow(c, gas, 400, v639, 32); mb = mem._bytes; ml = len(mb)
   v640 = fb(mb[v639:v639 + 32])
   v644 = (v156 + (v615 * 96 & M) & M) + 32 & M
   if v644 + 32 > ml: gas = grow(c, gas, 400, v644, 32); mb = mem._bytes; ml = len(mb)
   v645 = fb(mb[v644:v644 + 32])
   mb[v276 + 32:v276 + 64] = v645.to_bytes(32)
   mb[v276 + 64:v276 + 96] = (c.state.execution_context.chain_id).to_bytes(32)
   mb[v276 + 96:v276 + 128] = (fb(c.msg.storage_address)).to_bytes(32)
   mb[v276 + 128:v276 + 160] = (v5 & 0xffffffffffffffff).to_bytes(32)
   mb[v276 + 160:v276 + 192] = (v640 & 0xffffffffffffffffffffffffffffffffffffffff).to_bytes(32)
   v654 = fb(mb[160:192])
   gas -= 400
   v671 = v654
   while True:
    if gas < 170: st += v15, v56, v189, v17, v5, v173, v61, v156, v276, v5, v189, v30, v56, v74, v615, v671; c.resume = 6040; return None, gas
    if v671 < 8:
     v673 = fb(mb[128:160])
     mb[v276 + 192:v276 + 224] = (((v673 >> 5) & 524280) + v671).to_bytes(32)
     v682 = (((v615 << 8 & M) + v173 & M) + (v671 << 5) & M) + 32 & M
     gas = take(gas, 170, 36)
     v684 = fb(keccak(mb[v276 + 32:v276 + 224]).digest())
     if v682 + 32 > ml: gas = grow(c, gas, 170, v682, 32); mb = mem._bytes; ml = len(mb)
     v685 = fb(mb[v682:v682 + 32])
     mb[v682:v682 + 32] = (v685 ^ v684).to_bytes(32)
     gas -= 170
     v671 = (v671 + 1)
     continue
    break
   if gas < 131: st += v15, v56, v189, v17, v5, v173, v61, v156, v276, v5, v189, v30, v56, v74, v615, v671; c.resume = 6049; return None, gas - 23
   v689 = v156 + (96 * v615 & M) & M
   if (v689 + 32 & M) > (v689 + 96 & M):
    st += v15, v56, v189, v17, v5, v173, v61, v156, v276, v5, v189, v30, v56, v74, v615; c.resume = 1086; return None, gas - 82
   v695 = (v156 + (v615 * 96 & M) & M) + 96 & M
   if v695 + 32 > ml: gas = grow(c, gas, 131, v695, 32); mb = mem._bytes; ml = len(mb)
   v696 = fb(mb[v695:v695 + 32])
   if gas < 281: st += v15, v56, v189, v17, v5, v173, v61, v156, v276, v5, v189, v30, v56, v74, v173, v615, v696, 6089, v696; c.resume = 21071; return None, gas - 131
   if not (((v696 >> 96) & 65535)):
    gas -= 179
    v703 = 0
   else:
    v700 = 0xffffffffffffffffffffffff & v696
    if not (v700 < 65535):
     gas -= 211
     v703 = 65535
    else:
     gas -= 205
     v703 = v700
   v704 = fb(mb[160:192])
   v705 = 1 if v703 == 65535 else 0
   gas -= 70
   v800, v801, v802, v803 = v704, v704, v704, (32 + (v173 + (v615 << 8 & M) & M) & M)
   while True:
    if gas < 124: st += v15, v56, v189, v17, v5, v173, v61, v156, v276, v5, v189, v30, v56, v74, v800, v615, v801, v696, v802, (1 if not (v705) else 0), v803, v173, v703; c.resume = 6118; return None, gas
    if v803 < ((v173 + (v615 << 8 & M) & M) + 288 & M):
     if v803 + 32 > ml: gas = grow(c, gas, 124, v803, 32); mb = mem._bytes; ml = len(mb)
     v808 = fb(mb[v803:v803 + 32])
     v809 = v808 >> 16
     v810 = v809 & 0xffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff
     v811 = v808 & 0xffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff
     if not (v705):
      if gas < 298: st += v15, v56, v189, v17, v5, v173, v61, v156, v276, v5, v189, v30, v56, v74, v615, v802, v696, v811, v803, (1 if not (v705) else 0), v173, v703, v800, v810, v801, v808, v809; c.resume = 7320; return None, gas - 124
      v812 = 0x100000001000000010000000100000001000000010000000100000001 * v703
      v817 = 65535 * (((0x1000000010000000100000001000000010000000100000001000000010000 + (v810 - v812 & M) & M) >> 16) & 0x100000001000000010000000100000001000000010000000100000001)
      v822 = 65535 * (0x100000001000000010000000100000001000000010000000100000001 & ((0x1000000010000000100000001000000010000000100000001000000010000 + (v811 - v812 & M) & M) >> 16))
      v834 = (((v812 & v817) | ((v809 & (v817 ^ M)) & 0xffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff)) << 16) | ((v812 & v822) | ((v808 & (v822 ^ M)) & 0xffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff))
      mb[v803:v803 + 32] = v834.to_bytes(32)
      gas -= 298
     else:
      gas -= 124
     if gas < 550: st += v15, v56, v189, v17, v5, v173, v61, v156, v276, v5, v189, v30, v56, v74, v615, v802, v696, v811, v803, (1 if not (v705) else 0), v173, v703, v800, v810, v801, v808, v809; c.resume = 6690; return None, gas
     if (((v696 >> 176) & 65535) - 65535 & M):
      v840 = ((v696 >> 176) & 65535) * 0x100000001000000010000000100000001000000010000000100000001
      v845 = ((((v810 - v840 & M) + 0x1000000010000000100000001000000010000000100000001000000010000 & M) >> 16) & 0x100000001000000010000000100000001000000010000000100000001) * 65535
      v855 = 65535 * (0x100000001000000010000000100000001000000010000000100000001 & ((0x1000000010000000100000001000000010000000100000001000000010000 + (v811 - v840 & M) & M) >> 16))
      gas -= 289
      v861, v862 = ((v840 & v855) | (((v855 ^ M) & v808) & 0xffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff)), (((v809 & (v845 ^ M)) & 0xffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff) | (v845 & v840))
     else:
      gas -= 38
      v861, v862 = v811, v810
     v873 = (((v862 + 0xffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff) >> 16) & 0x100000001000000010000000100000001000000010000000100000001) + (((v861 + 0xffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff) >> 16) & 0x100000001000000010000000100000001000000010000000100000001)
     v879 = ((((v862 - v861 & M) + 0x1000000010000000100000001000000010000000100000001000000010000 & M) >> 16) & 0x100000001000000010000000100000001000000010000000100000001) * 65535
     v883 = ((v879 ^ M) & v861) | (v879 & v862)
     v888 = 65535 * (0x100000001000000010000000100000001000000010000000100000001 & ((0x1000000010000000100000001000000010000000100000001000000010000 + (v800 - v883 & M) & M) >> 16))
     gas -= 261
     v800, v801, v802, v803 = (((v888 ^ M) & v883) | (v888 & v800)), ((v862 + v861) + v801 & M), (v873 + v802 & M), (v803 + 32)
     continue
    break
   if gas < 467: st += v15, v56, v189, v17, v5, v173, v61, v156, v276, v5, v189, v30, v56, v74, v800, v615, v801, v696, v802, (1 if not (v705) else 0), v803, v173, v703; c.resume = 6135; return None, gas - 41
   v894 = v800 >> 128
   v899 = ((((v800 - v894 & M) + 0x1000000010000000100000001000000010000000100000001000000010000 & M) >> 16) & 0x100000001000000010000000100000001000000010000000100000001) * 65535
   v903 = ((v899 ^ M) & v894) | (v899 & v800)
   v904 = v903 >> 64
   v909 = 65535 * (0x100000001000000010000000100000001000000010000000100000001 & ((0x1000000010000000100000001000000010000000100000001000000010000 + (v903 - v904 & M) & M) >> 16))
   v913 = ((v909 ^ M) & v904) | (v909 & v903)
   v914 = v913 >> 32
   v919 = 65535 * (0x100000001000000010000000100000001000000010000000100000001 & ((0x1000000010000000100000001000000010000000100000001000000010000 + (v913 - v914 & M) & M) >> 16))
   v924 = ((v913 & v919) | ((v919 ^ M) & v914)) & 65535
   v926 = (v696 >> 160) & 65535
   if v924 > v926:
    gas -= 362
    v931 = (v696 + ((v924 - v926 & M) << 160 & M) & M)
   else:
    gas -= 323
    v931 = v696
   v942 = ((((v801 * 0x100000001000000010000000100000001000000010000000100000001 & M) >> 112) & 0xffffffff0000000000000000000000000000) + v931 & M) + (((v802 * 0x100000001000000010000000100000001000000010000000100000001 & M) >> 80) & 0xffffffff000000000000000000000000000000000000) & M
   v945 = (v156 + (v615 * 96 & M) & M) + 96 & M
   if v945 + 32 > ml: gas = grow(c, gas, 105, v945, 32); mb = mem._bytes; ml = len(mb)
   mb[v945:v945 + 32] = v942.to_bytes(32)
   gas -= 105
   v615 = (v615 + 1)
   continue
  if gas < 57: st += v15, v56, v189, v17, v5, v173, v61, v156, v276, v5, v189, v30, v56, v74, v615; c.resume = 7671; return None, gas - 29
  gm.gas_remaining = gas - 57
  st.append((v74 + 3 & M))
  h54(c, st, gm)
  v948 = st.pop()
  gas = gm.gas_remaining
  if gas < 204: st += v15, v56, v189, v17, v5, v173, v61, v156, v276, v5, v189, v30, v56, v74, v615, v156, v5, v173, v56, v74, v61, v948; c.resume = 7683; return None, gas
  v950 = fb(mb[160:192])
  v951 = fb(mb[64:96])
  v952 = v951 + 1056 & M
  if (v952 > 0xffffffffffffffff) or (v952 < v951):
   st += v15, v56, v189, v17, v5, v173, v61, v156, v276, v5, v189, v30, v56, v74, v615, v156, v948, v173, v951, v74, v61, v5, v950, v56, 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0, 1056, 7711, v952; c.resume = 17515; return None, gas - 120
  mb[64:96] = v952.to_bytes(32)
  if v951 + 32 > ml: gas = grow(c, gas, 204, v951, 32); mb = mem._bytes; ml = len(mb)
  mb[v951:v951 + 32] = K14
  if v951 + 1056 > ml: gas = grow(c, gas, 204, v951 + 32, 1024); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 204, 96)
  copy_data(mb, data, v951 + 32, (len(data)), 1024)
  v958 = fb(mb[v156:v156 + 32])
  v959 = v958 // 96
  if gas < 377: st += v15, v56, v189, v17, v5, v173, v61, v156, v276, v5, v189, v30, v56, v74, v615, v156, v948, v959, v951, v74, v61, v5, v950, v56, v173, 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0, 7766, 7744, v959; c.resume = 17863; return None, gas - 204
  if v959 > 0xffffffffffffffff:
   st += v15, v56, v189, v17, v5, v173, v61, v156, v276, v5, v189, v30, v56, v74, v615, v156, v948, v959, v951, v74, v61, v5, v950, v56, v173, 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0, 7766, 7744, v959; c.resume = 17515; return None, gas - 227
  v963 = fb(mb[64:96])
  v966 = v963 + (((32 + (v959 << 5)) + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) & M
  if (v966 > 0xffffffffffffffff) or (v966 < v963):
   st += v15, v56, v189, v17, v5, v173, v61, v156, v276, v5, v189, v30, v56, v74, v615, v156, v948, v963, v951, v74, v61, v5, v950, v56, v173, 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0, 7766, v959, 7758, v966; c.resume = 17515; return None, gas - 342
  mb[64:96] = v966.to_bytes(32)
  if v963 + 32 > ml: gas = grow(c, gas, 377, v963, 32); mb = mem._bytes; ml = len(mb)
  mb[v963:v963 + 32] = v959.to_bytes(32)
  if gas < 447: st += v15, v56, v189, v17, v5, v173, v61, v156, v276, v5, v189, v30, v56, v74, v615, v156, v948, v963, v951, v74, v61, v5, v950, v56, v173, 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0, 7766, v959; c.resume = 17863; return None, gas - 377
  if v959 > 0xffffffffffffffff:
   st += v15, v56, v189, v17, v5, v173, v61, v156, v276, v5, v189, v30, v56, v74, v615, v156, v948, v963, v951, v74, v61, v5, v950, v56, v173, 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0, 7766, v959; c.resume = 17515; return None, gas - 400
  v973 = (32 + (v959 << 5)) - 32 & M
  if v973 and v963 + 32 + v973 > ml: gas = grow(c, gas, 447, v963 + 32, v973); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 447, 3 * (v973 + 31 >> 5))
  copy_data(mb, data, v963 + 32, (len(data)), v973)
  v976 = fb(mb[160:192])
  gas -= 447
  v1005 = v976
  while True:
   if gas < 183: st += v15, v56, v189, v17, v5, v173, v61, v156, v276, v5, v189, v30, v56, v74, v615, v156, v948, v963, v951, v74, v61, v5, v950, v56, v173, v1005; c.resume = 7777; return None, gas
   v1006 = fb(mb[v963:v963 + 32])
   if not (v1005 < v1006):
    break
   if not ((not (v1005)) or (96 == ((v1005 * 96 & M) // v1005 if v1005 else 0))):
    st += v15, v56, v189, v17, v5, v173, v61, v156, v276, v5, v189, v30, v56, v74, v615, v156, v948, v963, v951, v74, v61, v5, v950, v56, v173, v1005; c.resume = 1086; return None, gas - 79
   v1016 = v156 + 96
   v1017 = v1016 + (v1005 * 96 & M) & M
   if v1016 > v1017:
    st += v15, v56, v189, v17, v5, v173, v61, v156, v276, v5, v189, v30, v56, v74, v615, v156, v948, v963, v951, v74, v61, v5, v950, v56, v173, 1, v1005, 7831, v1017, 7825; c.resume = 15979; return None, gas - 160
   if v1017 + 32 > ml: gas = grow(c, gas, 183, v1017, 32); mb = mem._bytes; ml = len(mb)
   v1019 = fb(mb[v1017:v1017 + 32])
   if gas < 360: st += v15, v56, v189, v17, v5, v173, v61, v156, v276, v5, v189, v30, v56, v74, v615, v156, v948, v963, v951, v74, v61, v5, v950, v56, v173, 1, v1005, 7831, v1019; c.resume = 21071; return None, gas - 183
   if not (((v1019 >> 96) & 65535)):
    gas -= 231
    v1026 = 0
   else:
    v1023 = 0xffffffffffffffffffffffff & v1019
    if not (v1023 < 65535):
     gas -= 263
     v1026 = 65535
    else:
     gas -= 257
     v1026 = v1023
   v1027 = fb(mb[v963:v963 + 32])
   if not (v1005 < v1027):
    st += v15, v56, v189, v17, v5, v173, v61, v156, v276, v5, v189, v30, v56, v74, v615, v156, v948, v963, v951, v74, v61, v5, v950, v56, v173, 1, v1005, v1026, 7841, v1005, v963; c.resume = 17903; return None, gas - 50
   v1032 = ((v1005 << 5 & M) + v963 & M) + 32 & M
   if v1032 + 32 > ml: gas = grow(c, gas, 97, v1032, 32); mb = mem._bytes; ml = len(mb)
   mb[v1032:v1032 + 32] = v1026.to_bytes(32)
   gas -= 97
   v1005 = (v1005 + 1)
   continue
  if gas < 133: st += v15, v56, v189, v17, v5, v173, v61, v156, v276, v5, v189, v30, v56, v74, v615, v156, v948, v963, v951, v74, v61, v5, v950, v56, v173, v1005; c.resume = 7848; return None, gas - 29
  v1034 = fb(mb[64:96])
  v1035 = v1034 + 32 & M
  if v1035 + 32 > ml: gas = grow(c, gas, 133, v1035, 32); mb = mem._bytes; ml = len(mb)
  mb[v1035:v1035 + 32] = v948.to_bytes(32)
  v1036 = fb(mb[128:160])
  v1039 = v1034 + 64 & M
  if v1039 + 32 > ml: gas = grow(c, gas, 133, v1039, 32); mb = mem._bytes; ml = len(mb)
  mb[v1039:v1039 + 32] = ((v1036 >> 8) & 65535).to_bytes(32)
  if v1034 + 32 > ml: gas = grow(c, gas, 133, v1034, 32); mb = mem._bytes; ml = len(mb)
  mb[v1034:v1034 + 32] = K15
  if gas < 267: st += v15, v56, v189, v17, v5, v173, v61, v156, v276, v5, v189, v30, v56, v74, v615, v156, v948, v963, v951, v74, v61, v5, v156, v950, v963, v56, v173, v1035, v1034, 7895, 96, v1034; c.resume = 17617; return None, gas - 133
  v1040 = v1034 + 96
  if (v1040 > 0xffffffffffffffff) or (v1040 < v1034):
   st += v15, v56, v189, v17, v5, v173, v61, v156, v276, v5, v189, v30, v56, v74, v615, v156, v948, v963, v951, v74, v61, v5, v156, v950, v963, v56, v173, v1035, v1034, 7895, v1040; c.resume = 17515; return None, gas - 195
  mb[64:96] = v1040.to_bytes(32)
  v1044 = fb(mb[v1034:v1034 + 32])
  if v1044 and v1035 + v1044 > ml: gas = grow(c, gas, 267, v1035, v1044); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 267, 6 * (v1044 + 31 >> 5))
  v1045 = fb(keccak(mb[v1035:v1035 + v1044]).digest())
  v1046 = fb(mb[160:192])
  gas -= 267
  v1748, v1749 = v1046, v1046
  while True:
   if gas < 567: st += v15, v56, v189, v17, v5, v173, v61, v156, v276, v5, v189, v30, v56, v74, v615, v156, v948, v963, v951, v74, v61, v5, v156, v950, v1045, v56, v1748, v963, v173, v1749; c.resume = 7907; return None, gas
   if v1748 < 128:
    v1751 = fb(mb[160:192])
    v1754 = read_data(data, (v56 + (v1748 << 2)))
    v1756 = 255 & (v1754 >> 232)
    if v1756:
     if v1756 > 6:
      gas -= 148
      v1758 = 6
     else:
      gas -= 128
      v1758 = v1756
     v1759 = v1754 >> 240
     v1760 = fb(mb[v963:v963 + 32])
     if not (v1760):
      st += v15, v56, v189, v17, v5, v173, v61, v156, v276, v5, v189, v30, v56, v74, v615, v156, v948, v963, v951, v74, v61, v5, v156, v1749, v1045, v56, v1748, v963, v173, v950, v1758, v1759, v1760; c.resume = 8809; return None, gas - 32
     v1762 = fb(mb[64:96])
     v1763 = v1762 + 96 & M
     if (v1763 > 0xffffffffffffffff) or (v1763 < v1762):
      st += v15, v56, v189, v17, v5, v173, v61, v156, v276, v5, v189, v30, v56, v74, v615, v156, v948, v963, v951, v74, v61, v5, v156, v1749, v1045, v56, v1748, v963, v173, v950, v963, v1759, 96, v1758, 8572, v1748, v963, v1762, v1045, 8564, 240, 32, v1760, v173, 8477, v1763; c.resume = 17515; return None, gas - 183
     mb[64:96] = v1763.to_bytes(32)
     if v1762 + 96 > ml: gas = grow(c, gas, 419, v1762, 96); mb = mem._bytes; ml = len(mb)
     gas = take(gas, 419, 9)
     copy_data(mb, data, v1762, (len(data)), 96)
     v1770 = ((v1748 << 1) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) + v173
     v1771 = v1770 + 32
     mb[v1762:v1762 + 32] = v1771.to_bytes(32)
     mb[v1762 + 32:v1762 + 64] = (v963 + 32).to_bytes(32)
     v1775 = 232 - (v1758 << 5)
     mb[v1762 + 64:v1762 + 96] = v1775.to_bytes(32)
     v1777 = fb(mb[v963:v963 + 32])
     v1780 = (v1770 + (v1777 << 8 & M) & M) + 32 & M
     v1786 = (((((v1748 * 0x9e3779b1) + v1045 & M) % v1760 if v1760 else 0) << 8 & M) + v1770 & M) + 32 & M
     v1789 = 240 - ((v1748 << 4) & 240)
     if gas < 446: st += v15, v56, v189, v17, v5, v173, v61, v156, v276, v5, v189, v30, v56, v74, v615, v156, v948, v963, v951, v74, v61, v5, v156, v1749, v1045, v56, v1748, v963, v173, v950, v1775, v1759, 96, v1758, 8572, v1786, v1771, v1762, v1789, 8564, (v1759 - (1 if not (not (v1759)) else 0) & M), v1762, v1789, v1780, v1786; c.resume = 20479; return None, gas - 419
     gas -= 446
     v1980, v1981, v1982 = 0, (v1759 - (1 if not (not (v1759)) else 0) & M), v1786
     while True:
      if gas < 75: st += v15, v56, v189, v17, v5, v173, v61, v156, v276, v5, v189, v30, v56, v74, v615, v156, v948, v963, v951, v74, v61, v5, v156, v1749, v1045, v56, v1748, v963, v173, v950, v1775, v1759, 96, v1758, 8572, v1786, v1771, v1762, v1789, v1780, v1789, 8564, v1980, v1981, v1762, v1982; c.resume = 20489; return None, gas
      v1983 = v1982 + 768 & M
      if not (v1983 < v1780):
       break
      if v1982 + 32 > ml: gas = grow(c, gas, 75, v1982, 32); mb = mem._bytes; ml = len(mb)
      v1986 = fb(mb[v1982:v1982 + 32])
      v1988 = (v1986 >> v1789) & 65535
      if v1988 > v1981:
       if gas < 212: st += v15, v56, v189, v17, v5, v173, v61, v156, v276, v5, v189, v30, v56, v74, v615, v156, v948, v963, v951, v74, v61, v5, v156, v1749, v1045, v56, v1748, v963, v173, v950, v1775, v1759, 96, v1758, 8572, v1786, v1771, v1762, v1789, v1780, v1789, 8564, v1980, v1981, v1762, v1982, v1983, v1988; c.resume = 20675; return None, gas - 75
       v1990 = fb(mb[v1762:v1762 + 32])
       v1991 = v1982 - v1990 & M
       v1995 = fb(mb[v1762 + 32:v1762 + 64])
       v1996 = v1995 + ((v1991 >> 3) & 0x1fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) & M
       if v1996 + 32 > ml: gas = grow(c, gas, 212, v1996, 32); mb = mem._bytes; ml = len(mb)
       v1997 = fb(mb[v1996:v1996 + 32])
       if v1997 < v1988:
        if gas < 231: st += v15, v56, v189, v17, v5, v173, v61, v156, v276, v5, v189, v30, v56, v74, v615, v156, v948, v963, v951, v74, v61, v5, v156, v1749, v1045, v56, v1748, v963, v173, v950, v1775, v1759, 96, v1758, 8572, v1786, v1771, v1762, v1789, v1780, v1789, 8564, v1983, v1982, v1762, v1981, v1762, 20691, v1981, v1991, v1980, v1988, v1980, v1997; c.resume = 20471; return None, gas - 212
        gas -= 231
        v1999, v2000 = v1997, 0
       else:
        gas -= 212
        v1999, v2000 = v1988, v1997
       if gas < 260: st += v15, v56, v189, v17, v5, v173, v61, v156, v276, v5, v189, v30, v56, v74, v615, v156, v948, v963, v951, v74, v61, v5, v156, v1749, v1045, v56, v1748, v963, v173, v950, v1775, v1759, 96, v1758, 8572, v1786, v1771, v1762, v1789, v1780, v1789, 8564, v1983, v1982, v1762, v1981, v1762, 20691, v1981, v1991, v1980, v1999, v1980, v2000; c.resume = 20283; return None, gas
       if not (v1999 > v1981):
        gas -= 50
        v2027, v2028 = v1981, v1980
       else:
        v2003 = v1999 << 8
        v2008 = (((v1980 | 0x8000000080000000800000008000000080000000800000008000000080000000) - (v2003 * 0x100000001000000010000000100000001000000010000000100000001) & M) >> 31) & 0x100000001000000010000000100000001000000010000000100000001
        v2009 = v2008 * 0xffffffff
        v2010 = v2009 ^ M
        v2021 = ((v1980 & v2009) | ((v1980 & v2010) >> 32)) | ((((v1991 >> 8) | v2003) * 0x100000001000000010000000100000001000000010000000100000001 & M) & (v2010 ^ (v2010 >> 32)))
        v2023 = fb(mb[v1762 + 64:v1762 + 96])
        v2025 = (v2021 >> v2023 if v2023 < 256 else 0) & 65535
        if v2025 > v1981:
         gas -= 234
         v2027, v2028 = v2025, v2021
        else:
         gas -= 230
         v2027, v2028 = v1981, v2021
       gas -= 26
       v2029, v2030, v2031 = v2028, v2027, 0
      else:
       gas -= 75
       v2029, v2030, v2031 = v1980, v1981, v1988
      if gas < 55: st += v15, v56, v189, v17, v5, v173, v61, v156, v276, v5, v189, v30, v56, v74, v615, v156, v948, v963, v951, v74, v61, v5, v156, v1749, v1045, v56, v1748, v963, v173, v950, v1775, v1759, 96, v1758, 8572, v1786, v1771, v1762, v1789, v1780, v1789, 8564, v2029, v2030, v1762, v1982, v1983, v2031; c.resume = 20518; return None, gas
      v2032 = v1982 + 256
      if v1982 + 288 > ml: gas = grow(c, gas, 55, v1982 + 256, 32); mb = mem._bytes; ml = len(mb)
      v2033 = fb(mb[v1982 + 256:v1982 + 288])
      v2035 = (v2033 >> v1789) & 65535
      if v2035 > v2030:
       if gas < 192: st += v15, v56, v189, v17, v5, v173, v61, v156, v276, v5, v189, v30, v56, v74, v615, v156, v948, v963, v951, v74, v61, v5, v156, v1749, v1045, v56, v1748, v963, v173, v950, v1775, v1759, 96, v1758, 8572, v1786, v1771, v1762, v1789, v1780, v1789, 8564, v2029, v2030, v1762, v1982, v1983, v2035, v2032; c.resume = 20648; return None, gas - 55
       v2037 = fb(mb[v1762:v1762 + 32])
       v2038 = v2032 - v2037 & M
       v2042 = fb(mb[v1762 + 32:v1762 + 64])
       v2043 = v2042 + ((v2038 >> 3) & 0x1fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) & M
       if v2043 + 32 > ml: gas = grow(c, gas, 192, v2043, 32); mb = mem._bytes; ml = len(mb)
       v2044 = fb(mb[v2043:v2043 + 32])
       if v2044 < v2035:
        if gas < 211: st += v15, v56, v189, v17, v5, v173, v61, v156, v276, v5, v189, v30, v56, v74, v615, v156, v948, v963, v951, v74, v61, v5, v156, v1749, v1045, v56, v1748, v963, v173, v950, v1775, v1759, 96, v1758, 8572, v1786, v1771, v1762, v1789, v1780, v1789, 8564, v1983, v1982, v1762, v2030, v1762, 20664, v2030, v2038, v2029, v2035, v2029, v2044; c.resume = 20471; return None, gas - 192
        gas -= 211
        v2046, v2047 = v2044, 0
       else:
        gas -= 192
        v2046, v2047 = v2035, v2044
       if gas < 263: st += v15, v56, v189, v17, v5, v173, v61, v156, v276, v5, v189, v30, v56, v74, v615, v156, v948, v963, v951, v74, v61, v5, v156, v1749, v1045, v56, v1748, v963, v173, v950, v1775, v1759, 96, v1758, 8572, v1786, v1771, v1762, v1789, v1780, v1789, 8564, v1983, v1982, v1762, v2030, v1762, 20664, v2030, v2038, v2029, v2046, v2029, v2047; c.resume = 20283; return None, gas
       if not (v2046 > v2030):
        gas -= 50
        v2074, v2075 = v2030, v2029
       else:
        v2050 = v2046 << 8
        v2055 = (((v2029 | 0x8000000080000000800000008000000080000000800000008000000080000000) - (v2050 * 0x100000001000000010000000100000001000000010000000100000001) & M) >> 31) & 0x100000001000000010000000100000001000000010000000100000001
        v2056 = v2055 * 0xffffffff
        v2057 = v2056 ^ M
        v2068 = ((v2029 & v2056) | ((v2029 & v2057) >> 32)) | ((((v2038 >> 8) | v2050) * 0x100000001000000010000000100000001000000010000000100000001 & M) & (v2057 ^ (v2057 >> 32)))
        v2070 = fb(mb[v1762 + 64:v1762 + 96])
        v2072 = (v2068 >> v2070 if v2070 < 256 else 0) & 65535
        if v2072 > v2030:
         gas -= 234
         v2074, v2075 = v2072, v2068
        else:
         gas -= 230
         v2074, v2075 = v2030, v2068
       gas -= 29
       v2076, v2077, v2078, v2079 = v2075, v2074, 0, 0
      else:
       gas -= 55
       v2076, v2077, v2078, v2079 = v2029, v2030, v2035, v2032
      if gas < 57: st += v15, v56, v189, v17, v5, v173, v61, v156, v276, v5, v189, v30, v56, v74, v615, v156, v948, v963, v951, v74, v61, v5, v156, v1749, v1045, v56, v1748, v963, v173, v950, v1775, v1759, 96, v1758, 8572, v1786, v1771, v1762, v1789, v1780, v1789, 8564, v2076, v2077, v1762, v1982, v1983, v2078, v2079; c.resume = 20541; return None, gas
      v2080 = v1982 + 512
      if v1982 + 544 > ml: gas = grow(c, gas, 57, v1982 + 512, 32); mb = mem._bytes; ml = len(mb)
      v2081 = fb(mb[v1982 + 512:v1982 + 544])
      v2083 = (v2081 >> v1789) & 65535
      if v2083 > v2077:
       if gas < 194: st += v15, v56, v189, v17, v5, v173, v61, v156, v276, v5, v189, v30, v56, v74, v615, v156, v948, v963, v951, v74, v61, v5, v156, v1749, v1045, v56, v1748, v963, v173, v950, v1775, v1759, 96, v1758, 8572, v1786, v1771, v1762, v1789, v1780, v1789, 8564, v2076, v2077, v1762, v1982, v1983, v2083, v2080; c.resume = 20621; return None, gas - 57
       v2085 = fb(mb[v1762:v1762 + 32])
       v2086 = v2080 - v2085 & M
       v2090 = fb(mb[v1762 + 32:v1762 + 64])
       v2091 = v2090 + ((v2086 >> 3) & 0x1fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) & M
       if v2091 + 32 > ml: gas = grow(c, gas, 194, v2091, 32); mb = mem._bytes; ml = len(mb)
       v2092 = fb(mb[v2091:v2091 + 32])
       if v2092 < v2083:
        if gas < 213: st += v15, v56, v189, v17, v5, v173, v61, v156, v276, v5, v189, v30, v56, v74, v615, v156, v948, v963, v951, v74, v61, v5, v156, v1749, v1045, v56, v1748, v963, v173, v950, v1775, v1759, 96, v1758, 8572, v1786, v1771, v1762, v1789, v1780, v1789, 8564, v1983, v1982, v1762, v2077, v1762, 20637, v2077, v2086, v2076, v2083, v2076, v2092; c.resume = 20471; return None, gas - 194
        gas -= 213
        v2094, v2095 = v2092, 0
       else:
        gas -= 194
        v2094, v2095 = v2083, v2092
       if gas < 263: st += v15, v56, v189, v17, v5, v173, v61, v156, v276, v5, v189, v30, v56, v74, v615, v156, v948, v963, v951, v74, v61, v5, v156, v1749, v1045, v56, v1748, v963, v173, v950, v1775, v1759, 96, v1758, 8572, v1786, v1771, v1762, v1789, v1780, v1789, 8564, v1983, v1982, v1762, v2077, v1762, 20637, v2077, v2086, v2076, v2094, v2076, v2095; c.resume = 20283; return None, gas
       if not (v2094 > v2077):
        gas -= 50
        v2122, v2123 = v2077, v2076
       else:
        v2098 = v2094 << 8
        v2103 = (((v2076 | 0x8000000080000000800000008000000080000000800000008000000080000000) - (v2098 * 0x100000001000000010000000100000001000000010000000100000001) & M) >> 31) & 0x100000001000000010000000100000001000000010000000100000001
        v2104 = v2103 * 0xffffffff
        v2105 = v2104 ^ M
        v2116 = ((v2076 & v2104) | ((v2076 & v2105) >> 32)) | ((((v2086 >> 8) | v2098) * 0x100000001000000010000000100000001000000010000000100000001 & M) & (v2105 ^ (v2105 >> 32)))
        v2118 = fb(mb[v1762 + 64:v1762 + 96])
        v2120 = (v2116 >> v2118 if v2118 < 256 else 0) & 65535
        if v2120 > v2077:
         gas -= 234
         v2122, v2123 = v2120, v2116
        else:
         gas -= 230
         v2122, v2123 = v2077, v2116
       gas -= 29
       v2124, v2125, v2126, v2127 = v2123, v2122, 0, 0
      else:
       gas -= 57
       v2124, v2125, v2126, v2127 = v2076, v2077, v2083, v2080
      if gas < 48: st += v15, v56, v189, v17, v5, v173, v61, v156, v276, v5, v189, v30, v56, v74, v615, v156, v948, v963, v951, v74, v61, v5, v156, v1749, v1045, v56, v1748, v963, v173, v950, v1775, v1759, 96, v1758, 8572, v1786, v1771, v1762, v1789, v1780, v1789, 8564, v2124, v2125, v1762, v1982, v1983, v2126, v2127; c.resume = 20565; return None, gas
      if v1983 + 32 > ml: gas = grow(c, gas, 48, v1983, 32); mb = mem._bytes; ml = len(mb)
      v2128 = fb(mb[v1983:v1983 + 32])
      v2130 = (v2128 >> v1789) & 65535
      if v2130 > v2125:
       if gas < 182: st += v15, v56, v189, v17, v5, v173, v61, v156, v276, v5, v189, v30, v56, v74, v615, v156, v948, v963, v951, v74, v61, v5, v156, v1749, v1045, v56, v1748, v963, v173, v950, v1775, v1759, 96, v1758, 8572, v1786, v1771, v1762, v1789, v1780, v1789, 8564, v2124, v2125, v1762, v1982, v2130, v1983; c.resume = 20595; return None, gas - 48
       v2132 = fb(mb[v1762:v1762 + 32])
       v2133 = v1983 - v2132 & M
       v2137 = fb(mb[v1762 + 32:v1762 + 64])
       v2138 = v2137 + ((v2133 >> 3) & 0x1fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) & M
       if v2138 + 32 > ml: gas = grow(c, gas, 182, v2138, 32); mb = mem._bytes; ml = len(mb)
       v2139 = fb(mb[v2138:v2138 + 32])
       if v2139 < v2130:
        if gas < 201: st += v15, v56, v189, v17, v5, v173, v61, v156, v276, v5, v189, v30, v56, v74, v615, v156, v948, v963, v951, v74, v61, v5, v156, v1749, v1045, v56, v1748, v963, v173, v950, v1775, v1759, 96, v1758, 8572, v1786, v1771, v1762, v1789, v1780, v1789, 8564, v1982, 1024, v1762, v2125, v1762, 20612, v2125, v2133, v2124, v2130, v2124, v2139; c.resume = 20471; return None, gas - 182
        gas -= 201
        v2141, v2142 = v2139, 0
       else:
        gas -= 182
        v2141, v2142 = v2130, v2139
       if gas < 257: st += v15, v56, v189, v17, v5, v173, v61, v156, v276, v5, v189, v30, v56, v74, v615, v156, v948, v963, v951, v74, v61, v5, v156, v1749, v1045, v56, v1748, v963, v173, v950, v1775, v1759, 96, v1758, 8572, v1786, v1771, v1762, v1789, v1780, v1789, 8564, v1982, 1024, v1762, v2125, v1762, 20612, v2125, v2133, v2124, v2141, v2124, v2142; c.resume = 20283; return None, gas
       if not (v2141 > v2125):
        gas -= 50
        v2169, v2170 = v2125, v2124
       else:
        v2145 = v2141 << 8
        v2150 = (((v2124 | 0x8000000080000000800000008000000080000000800000008000000080000000) - (v2145 * 0x100000001000000010000000100000001000000010000000100000001) & M) >> 31) & 0x100000001000000010000000100000001000000010000000100000001
        v2151 = v2150 * 0xffffffff
        v2152 = v2151 ^ M
        v2163 = ((v2124 & v2151) | ((v2124 & v2152) >> 32)) | ((((v2133 >> 8) | v2145) * 0x100000001000000010000000100000001000000010000000100000001 & M) & (v2152 ^ (v2152 >> 32)))
        v2165 = fb(mb[v1762 + 64:v1762 + 96])
        v2167 = (v2163 >> v2165 if v2165 < 256 else 0) & 65535
        if v2167 > v2125:
         gas -= 234
         v2169, v2170 = v2167, v2163
        else:
         gas -= 230
         v2169, v2170 = v2125, v2163
       gas -= 23
       v2171, v2172, v2173, v2174 = v2170, v2169, 1024, 0
      else:
       gas -= 48
       v2171, v2172, v2173, v2174 = v2124, v2125, v2130, v1983
      if gas < 22: st += v15, v56, v189, v17, v5, v173, v61, v156, v276, v5, v189, v30, v56, v74, v615, v156, v948, v963, v951, v74, v61, v5, v156, v1749, v1045, v56, v1748, v963, v173, v950, v1775, v1759, 96, v1758, 8572, v1786, v1771, v1762, v1789, v1780, v1789, 8564, v2171, v2172, v1762, v1982, v2173, v2174; c.resume = 20584; return None, gas
      gas -= 22
      v1980, v1981, v1982 = v2171, v2172, (1024 + v1982)
      continue
     if gas < 59: st += v15, v56, v189, v17, v5, v173, v61, v156, v276, v5, v189, v30, v56, v74, v615, v156, v948, v963, v951, v74, v61, v5, v156, v1749, v1045, v56, v1748, v963, v173, v950, v1775, v1759, 96, v1758, 8572, v1786, v1771, v1762, v1789, v1780, v1789, 8564, v1980, v1981, v1762, v1982, v1983; c.resume = 20701; return None, gas - 35
     gas -= 59
     v2225, v2226, v2227 = v1981, v1980, v1982
     while True:
      if gas < 66: st += v15, v56, v189, v17, v5, v173, v61, v156, v276, v5, v189, v30, v56, v74, v615, v156, v948, v963, v951, v74, v61, v5, v156, v1749, v1045, v56, v1748, v963, v173, v950, v1775, v1759, 96, v1758, 8572, v1786, v1771, v1762, v1789, v2225, v1780, v1762, v2226, v1789, 8564, v2227; c.resume = 20710; return None, gas
      if not (v2227 < v1780):
       break
      if v2227 + 32 > ml: gas = grow(c, gas, 66, v2227, 32); mb = mem._bytes; ml = len(mb)
      v2230 = fb(mb[v2227:v2227 + 32])
      v2232 = (v2230 >> v1789) & 65535
      if v2232 > v2225:
       if gas < 200: st += v15, v56, v189, v17, v5, v173, v61, v156, v276, v5, v189, v30, v56, v74, v615, v156, v948, v963, v951, v74, v61, v5, v156, v1749, v1045, v56, v1748, v963, v173, v950, v1775, v1759, 96, v1758, 8572, v1786, v1771, v1762, v1789, v2225, v1780, v1762, v2226, v1789, 8564, v2227, v2232; c.resume = 20744; return None, gas - 66
       v2234 = fb(mb[v1762:v1762 + 32])
       v2235 = v2227 - v2234 & M
       v2239 = fb(mb[v1762 + 32:v1762 + 64])
       v2240 = v2239 + ((v2235 >> 3) & 0x1fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) & M
       if v2240 + 32 > ml: gas = grow(c, gas, 200, v2240, 32); mb = mem._bytes; ml = len(mb)
       v2241 = fb(mb[v2240:v2240 + 32])
       if v2241 < v2232:
        if gas < 219: st += v15, v56, v189, v17, v5, v173, v61, v156, v276, v5, v189, v30, v56, v74, v615, v156, v948, v963, v951, v74, v61, v5, v156, v1749, v1045, v56, v1748, v963, v173, v950, v1775, v1759, 96, v1758, 8572, v1786, v1771, v1762, v1789, 256, v1780, v1762, v2227, v1789, 8564, v2225, v1762, 20761, v2225, v2235, v2226, v2232, v2226, v2241; c.resume = 20471; return None, gas - 200
        gas -= 219
        v2243, v2244 = v2241, 0
       else:
        gas -= 200
        v2243, v2244 = v2232, v2241
       if gas < 261: st += v15, v56, v189, v17, v5, v173, v61, v156, v276, v5, v189, v30, v56, v74, v615, v156, v948, v963, v951, v74, v61, v5, v156, v1749, v1045, v56, v1748, v963, v173, v950, v1775, v1759, 96, v1758, 8572, v1786, v1771, v1762, v1789, 256, v1780, v1762, v2227, v1789, 8564, v2225, v1762, 20761, v2225, v2235, v2226, v2243, v2226, v2244; c.resume = 20283; return None, gas
       if not (v2243 > v2225):
        gas -= 50
        v2271, v2272 = v2225, v2226
       else:
        v2247 = v2243 << 8
        v2252 = (((v2226 | 0x8000000080000000800000008000000080000000800000008000000080000000) - (v2247 * 0x100000001000000010000000100000001000000010000000100000001) & M) >> 31) & 0x100000001000000010000000100000001000000010000000100000001
        v2253 = v2252 * 0xffffffff
        v2254 = v2253 ^ M
        v2265 = ((v2226 & v2253) | ((v2226 & v2254) >> 32)) | ((((v2235 >> 8) | v2247) * 0x100000001000000010000000100000001000000010000000100000001 & M) & (v2254 ^ (v2254 >> 32)))
        v2267 = fb(mb[v1762 + 64:v1762 + 96])
        v2269 = (v2265 >> v2267 if v2267 < 256 else 0) & 65535
        if v2269 > v2225:
         gas -= 234
         v2271, v2272 = v2269, v2265
        else:
         gas -= 230
         v2271, v2272 = v2225, v2265
       gas -= 27
       v2273, v2274, v2275 = v2271, v2272, 256
      else:
       gas -= 66
       v2273, v2274, v2275 = v2225, v2226, v2232
      if gas < 20: st += v15, v56, v189, v17, v5, v173, v61, v156, v276, v5, v189, v30, v56, v74, v615, v156, v948, v963, v951, v74, v61, v5, v156, v1749, v1045, v56, v1748, v963, v173, v950, v1775, v1759, 96, v1758, 8572, v1786, v1771, v1762, v1789, v2273, v1780, v1762, v2274, v1789, 8564, v2227, v2275; c.resume = 20734; return None, gas
      gas -= 20
      v2225, v2226, v2227 = v2273, v2274, (256 + v2227)
      continue
     if gas < 173: st += v15, v56, v189, v17, v5, v173, v61, v156, v276, v5, v189, v30, v56, v74, v615, v156, v948, v963, v951, v74, v61, v5, v156, v1749, v1045, v56, v1748, v963, v173, v950, v1775, v1759, 96, v1758, 8572, v1786, v1771, v1762, v1789, v2225, v1780, v1762, v2226, v1789, 8564, v2227; c.resume = 20771; return None, gas - 26
     v2277 = v1771 + 768
     if not (v2277 < v1786):
      gas -= 157
      v2291 = v1771
      while True:
       if gas < 110: st += v15, v56, v189, v17, v5, v173, v61, v156, v276, v5, v189, v30, v56, v74, v615, v156, v948, v963, v951, v74, v61, v5, v156, v1749, v1045, v56, v1748, v963, v173, v950, v1775, v1759, 96, v1758, v2225, v1786, v1762, v2226, v1789, 8572, v2291; c.resume = 21010; return None, gas
       if not (v2291 < v1786):
        v2294 = fb(mb[160:192])
        v2296 = 65535 & (v2226 >> v1775)
        if v2296 < v1759:
         st += v15, v56, v189, v17, v5, v173, v61, v156, v276, v5, v189, v30, v56, v74, v615, v156, v948, v963, v951, v74, v61, v5, v156, v1749, v1045, v56, v1748, v963, v173, v950, v2294, v2296, 96, v2226, v1758, v1759
         return r8801, gas - 110
        st += v15, v56, v189, v17, v5, v173, v61, v156, v276, v5, v189, v30, v56, v74, v615, v156, v948, v963, v951, v74, v61, v5, v156, v1749, v1045, v56, v1748, v963, v173, v950, v2294, v2296, 96, v2226, v1758, v1759
        return r8596, gas - 110
       if v2291 + 32 > ml: gas = grow(c, gas, 66, v2291, 32); mb = mem._bytes; ml = len(mb)
       v2298 = fb(mb[v2291:v2291 + 32])
       v2300 = (v2298 >> v1789) & 65535
       if v2300 > v2225:
        if gas < 102: st += v15, v56, v189, v17, v5, v173, v61, v156, v276, v5, v189, v30, v56, v74, v615, v156, v948, v963, v951, v74, v61, v5, v156, v1749, v1045, v56, v1748, v963, v173, v950, v1775, v1759, 96, v1758, v2225, v1786, v1762, v2226, v1789, 8572, v2291, v2300; c.resume = 21044; return None, gas - 66
        st += v15, v56, v189, v17, v5, v173, v61, v156, v276, v5, v189, v30, v56, v74, v615, v156, v948, v963, v951, v74, v61, v5, v156, v1749, v1045, v56, v1748, v963, v173, v950, v1775, v1759, 96, v1758, 256, v1786, v1762, v2291, v1789, 8572, 21061, v2226, v2225, v1762, v2300, v2291
        return r20216, gas - 102
       if gas < 86: st += v15, v56, v189, v17, v5, v173, v61, v156, v276, v5, v189, v30, v56, v74, v615, v156, v948, v963, v951, v74, v61, v5, v156, v1749, v1045, v56, v1748, v963, v173, v950, v1775, v1759, 96, v1758, v2225, v1786, v1762, v2226, v1789, 8572, v2291, v2300; c.resume = 21034; return None, gas - 66
       gas -= 86
       v2291 = (256 + v2291)
       continue
     if v1770 + 64 > ml: gas = grow(c, gas, 173, v1770 + 32, 32); mb = mem._bytes; ml = len(mb)
     v2303 = fb(mb[v1770 + 32:v1770 + 64])
     v2305 = (v2303 >> v1789) & 65535
     if v2305 > v2225:
      if gas < 310: st += v15, v56, v189, v17, v5, v173, v61, v156, v276, v5, v189, v30, v56, v74, v615, v156, v948, v963, v951, v74, v61, v5, v156, v1749, v1045, v56, v1748, v963, v173, v950, v1775, v1759, 96, v1758, v1786, v1789, 8572, v2226, v2225, v1762, v1771, v2277, v2305; c.resume = 20975; return None, gas - 173
      v2307 = fb(mb[v1762:v1762 + 32])
      v2308 = v1771 - v2307 & M
      v2312 = fb(mb[v1762 + 32:v1762 + 64])
      v2313 = v2312 + ((v2308 >> 3) & 0x1fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) & M
      if v2313 + 32 > ml: gas = grow(c, gas, 310, v2313, 32); mb = mem._bytes; ml = len(mb)
      v2314 = fb(mb[v2313:v2313 + 32])
      if v2314 < v2305:
       if gas < 329: st += v15, v56, v189, v17, v5, v173, v61, v156, v276, v5, v189, v30, v56, v74, v615, v156, v948, v963, v951, v74, v61, v5, v156, v1749, v1045, v56, v1748, v963, v173, v950, v1775, v1759, 96, v1758, v1786, v1789, 8572, v2277, v1771, v1762, v2225, v1762, 20991, v2225, v2308, v2226, v2305, v2226, v2314; c.resume = 20471; return None, gas - 310
       gas -= 329
       v2316, v2317 = v2314, 0
      else:
       gas -= 310
       v2316, v2317 = v2305, v2314
      if gas < 28: st += v15, v56, v189, v17, v5, v173, v61, v156, v276, v5, v189, v30, v56, v74, v615, v156, v948, v963, v951, v74, v61, v5, v156, v1749, v1045, v56, v1748, v963, v173, v950, v1775, v1759, 96, v1758, v1786, v1789, 8572, v2277, v1771, v1762, v2225, v1762, 20991, v2225, v2308, v2226, v2316, v2226, v2317; c.resume = 20283; return None, gas
      if not (v2316 > v2225):
       st += v15, v56, v189, v17, v5, v173, v61, v156, v276, v5, v189, v30, v56, v74, v615, v156, v948, v963, v951, v74, v61, v5, v156, v1749, v1045, v56, v1748, v963, v173, v950, v1775, v1759, 96, v1758, v1786, v1789, 8572, v2277, v1771, v1762, v2225, v1762, 20991, v2225, v2308, v2226, v2316, v2226
       return r20463, gas - 28
      st += v15, v56, v189, v17, v5, v173, v61, v156, v276, v5, v189, v30, v56, v74, v615, v156, v948, v963, v951, v74, v61, v5, v156, v1749, v1045, v56, v1748, v963, v173, v950, v1775, v1759, 96, v1758, v1786, v1789, 8572, v2277, v1771, v1762, v2225, v1762, 20991, v2225, v2308, v2226, v2316, v2226
      return r20293, gas - 28
     if gas < 228: st += v15, v56, v189, v17, v5, v173, v61, v156, v276, v5, v189, v30, v56, v74, v615, v156, v948, v963, v951, v74, v61, v5, v156, v1749, v1045, v56, v1748, v963, v173, v950, v1775, v1759, 96, v1758, v1786, v1789, 8572, v2226, v2225, v1762, v1771, v2277, v2305; c.resume = 20818; return None, gas - 173
     if v1770 + 320 > ml: gas = grow(c, gas, 228, v1770 + 288, 32); mb = mem._bytes; ml = len(mb)
     v2321 = fb(mb[v1770 + 288:v1770 + 320])
     v2323 = (v2321 >> v1789) & 65535
     if v2323 > v2225:
      if gas < 267: st += v15, v56, v189, v17, v5, v173, v61, v156, v276, v5, v189, v30, v56, v74, v615, v156, v948, v963, v951, v74, v61, v5, v156, v1749, v1045, v56, v1748, v963, v173, v950, v1775, v1759, 96, v1758, v1786, v1789, 8572, v2226, v2225, v1762, v1771, v2277, v2323, (v1771 + 256); c.resume = 20948; return None, gas - 228
      st += v15, v56, v189, v17, v5, v173, v61, v156, v276, v5, v189, v30, v56, v74, v615, v156, v948, v963, v951, v74, v61, v5, v156, v1749, v1045, v56, v1748, v963, v173, v950, v1775, v1759, 96, v1758, v1786, v1789, 8572, v2277, v1771, v1762, 20964, v2226, v2225, v1762, v2323, (v1771 + 256)
      return r20216, gas - 267
     if gas < 285: st += v15, v56, v189, v17, v5, v173, v61, v156, v276, v5, v189, v30, v56, v74, v615, v156, v948, v963, v951, v74, v61, v5, v156, v1749, v1045, v56, v1748, v963, v173, v950, v1775, v1759, 96, v1758, v1786, v1789, 8572, v2226, v2225, v1762, v1771, v2277, v2323, (v1771 + 256); c.resume = 20841; return None, gas - 228
     v2325 = v1771 + 512
     if v1770 + 576 > ml: gas = grow(c, gas, 285, v1770 + 544, 32); mb = mem._bytes; ml = len(mb)
     v2326 = fb(mb[v1770 + 544:v1770 + 576])
     v2328 = (v2326 >> v1789) & 65535
     if v2328 > v2225:
      st += v15, v56, v189, v17, v5, v173, v61, v156, v276, v5, v189, v30, v56, v74, v615, v156, v948, v963, v951, v74, v61, v5, v156, v1749, v1045, v56, v1748, v963, v173, v950, v1775, v1759, 96, v1758, v1786, v1789, 8572, v2226, v2225, v1762, v1771, v2277, v2328, v2325
      return r20921, gas - 285
     st += v15, v56, v189, v17, v5, v173, v61, v156, v276, v5, v189, v30, v56, v74, v615, v156, v948, v963, v951, v74, v61, v5, v156, v1749, v1045, v56, v1748, v963, v173, v950, v1775, v1759, 96, v1758, v1786, v1789, 8572, v2226, v2225, v1762, v1771, v2277, v2328, v2325
     return r20865, gas - 285
    v2331 = (v1749 << 64 & M) | v1751
    if (v1748 & 3) == 3:
     v2336 = ((v1748 << 3) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) + v951
     if v2336 + 64 > ml: gas = grow(c, gas, 199, v2336 + 32, 32); mb = mem._bytes; ml = len(mb)
     mb[v2336 + 32:v2336 + 64] = v2331.to_bytes(32)
     gas -= 199
    else:
     gas -= 148
    if gas < 22: st += v15, v56, v189, v17, v5, v173, v61, v156, v276, v5, v189, v30, v56, v74, v615, v156, v948, v963, v951, v74, v61, v5, v156, v950, v1045, v56, v2331, v963, v173, 1, v1748, v2331, v951; c.resume = 8381; return None, gas
    gas -= 22
    v1748, v1749 = (v1748 + 1), v2331
    continue
   v2339 = fb(mb[128:160])
   v2342 = ((v2339 >> 8) & 65535) + 1
   if v2342 > 65535:
    st += v15, v56, v189, v17, v5, v173, v61, v156, v276, v5, v189, v30, v56, v74, v615, v156, v948, v963, v951, v74, v61, v5, v156, v950, v2342; c.resume = 1086; return None, gas - 81
   v2345 = (v2342 << 8) & 0xffff00
   v2347 = fb(mb[128:160])
   v2352 = ((((v2347 & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0000ff) | v2345) >> 24) & 0xffffffffffffffffffffffff) + (v950 & 0xffffffffffffffffffffffff)
   if v2352 > 0xffffffffffffffffffffffff:
    st += v15, v56, v189, v17, v5, v173, v61, v156, v276, v5, v189, v30, v56, v74, v615, v156, v948, v963, v951, v74, v2352, v5, v156, v2345, v61; c.resume = 1086; return None, gas - 163
   v2356 = fb(mb[128:160])
   gm.gas_remaining = gas - 226
   st += (((v2356 & 0xffffffffffffffffffffffffffffffffff0000000000000000000000000000ff) | v2345) | ((v2352 << 24) & 0xffffffffffffffffffffffff000000)), v74
   h55(c, st, gm)
   gas = gm.gas_remaining
   if gas < 15: st += v15, v56, v189, v17, v5, v173, v61, v156, v276, v5, v189, v30, v56, v74, v615, v156, v948, v963, v951, 32, 0x108fbadc466c1d6238bd48c806b9e8cd1cd0ac0bcd2401e2761501958246c7bd, v5, 96, 255, v61, v74, 1, v156; c.resume = 8152; return None, gas
   gm.gas_remaining = gas - 15
   st += (fb(data[164:196]) if len(data) >= 196 else read_data(data, 164)), (v74 + 2 & M)
   h55(c, st, gm)
   gas = gm.gas_remaining
   if gas < 51: st += v15, v56, v189, v17, v5, v173, v61, v156, v276, v5, v189, v30, v56, v74, v615, v156, v948, v963, v951, 32, 0x108fbadc466c1d6238bd48c806b9e8cd1cd0ac0bcd2401e2761501958246c7bd, v5, 96, 255, v61, v74, 1, v156; c.resume = 8160; return None, gas
   v2362 = fb(mb[v156:v156 + 32])
   if v2362 and v156 + 32 + v2362 > ml: gas = grow(c, gas, 51, v156 + 32, v2362); mb = mem._bytes; ml = len(mb)
   gas = take(gas, 51, 6 * (v2362 + 31 >> 5))
   v2364 = fb(keccak(mb[v156 + 32:v156 + 32 + v2362]).digest())
   gm.gas_remaining = gas - 51
   st += v2364, (v74 + 1 & M)
   h55(c, st, gm)
   gas = gm.gas_remaining
   if gas < 120: st += v15, v56, v189, v17, v5, v173, v61, v156, v276, v5, v189, v30, v56, v74, v615, v156, v948, v963, v951, 32, 0x108fbadc466c1d6238bd48c806b9e8cd1cd0ac0bcd2401e2761501958246c7bd, v5, 96, 255, v61; c.resume = 8169; return None, gas
   v2366 = fb(mb[v951:v951 + 32])
   if v2366 and v951 + 32 + v2366 > ml: gas = grow(c, gas, 120, v951 + 32, v2366); mb = mem._bytes; ml = len(mb)
   gas = take(gas, 120, 6 * (v2366 + 31 >> 5))
   v2368 = fb(keccak(mb[v951 + 32:v951 + 32 + v2366]).digest())
   v2370 = fb(mb[160:192])
   if v2370 + 32 > ml: gas = grow(c, gas, 120, v2370, 32); mb = mem._bytes; ml = len(mb)
   mb[v2370:v2370 + 32] = (v5 & 0xffffffffffffffff).to_bytes(32)
   mb[32:64] = K12
   v2371 = fb(mb[160:192])
   if v2371 + 64 > ml: gas = grow(c, gas, 120, v2371, 64); mb = mem._bytes; ml = len(mb)
   gas = take(gas, 120, 12)
   v2372 = fb(keccak(mb[v2371:v2371 + 64]).digest())
   gm.gas_remaining = gas - 120
   st.append(v61)
   h54(c, st, gm)
   v2373 = st.pop()
   gas = gm.gas_remaining
   if gas < 128: st += v15, v56, v189, v17, v5, v173, v61, v156, v276, v5, v189, v30, v56, v74, v615, v156, v948, v963, v951, 32, 0x108fbadc466c1d6238bd48c806b9e8cd1cd0ac0bcd2401e2761501958246c7bd, v5, 96, 255, v61, v2368, v2372, 255, 255, v2373; c.resume = 8204; return None, gas
   mb[0:32] = ((v2373 >> 8) & 255).to_bytes(32)
   mb[32:64] = v2372.to_bytes(32)
   gas = take(gas, 128, 12)
   v2376 = fb(keccak(mb[0:64]).digest())
   v2377 = fb(mb[128:160])
   mb[0:32] = ((v2377 >> 8) & 65535).to_bytes(32)
   mb[32:64] = v2376.to_bytes(32)
   gas = take(gas, 128, 12)
   v2380 = fb(keccak(mb[0:64]).digest())
   gm.gas_remaining = gas - 128
   st += v2368, v2380
   h55(c, st, gm)
   gas = gm.gas_remaining
   if gas < 82: st += v15, v56, v189, v17, v5, v173, v61, v156, v276, v5, v189, v30, v56, v74, v615, v156, v948, v963, v951, 32, 0x108fbadc466c1d6238bd48c806b9e8cd1cd0ac0bcd2401e2761501958246c7bd, v5, 96, 255, v61; c.resume = 8238; return None, gas
   v2381 = I33 & 0xffffffffffffffffffffffffffffffffffffffff
   if not (v2381):
    st += v15, v56, v189, v17, v5, v173, v61, v156, v276, v5, v189, v30, v56, v74, v615, v156, v948, v963, v951, 32, 0x108fbadc466c1d6238bd48c806b9e8cd1cd0ac0bcd2401e2761501958246c7bd, v5, 96, 255, v61, 8246, v61, v2381
    return r18978, gas - 46
   else:
    v2383 = fb(mb[64:96])
    if v2383 + 32 > ml: gas = grow(c, gas, 82, v2383, 32); mb = mem._bytes; ml = len(mb)
    mb[v2383:v2383 + 32] = K5
    gm.gas_remaining = gas - 82
    h41(c, st, gm)
    v2384 = st.pop()
    if type(v2384) is not int: v2384 = fb(v2384)
    gas = gm.gas_remaining
    if gas < 14: st += v15, v56, v189, v17, v5, v173, v61, v156, v276, v5, v189, v30, v56, v74, v615, v156, v948, v963, v951, 32, 0x108fbadc466c1d6238bd48c806b9e8cd1cd0ac0bcd2401e2761501958246c7bd, v5, 96, 255, v61, 8246, v61, v2383, 64, v2383, 36, v2383, v2381, v2384; c.resume = 18815; return None, gas
    if v2383 + 36 > ml: gas = grow(c, gas, 14, v2383 + 4, 32); mb = mem._bytes; ml = len(mb)
    mb[v2383 + 4:v2383 + 36] = v2384.to_bytes(32)
    v2386 = gas - 14
    gm.gas_remaining = gas - 14
    st += 64, v2383, 36, v2383, v2381, v2386
    hfa(c, st, gm)
    v2387 = st.pop()
    gas = gm.gas_remaining
    mb = mem._bytes; ml = len(mb)
    if gas < 290: st += v15, v56, v189, v17, v5, v173, v61, v156, v276, v5, v189, v30, v56, v74, v615, v156, v948, v963, v951, 32, 0x108fbadc466c1d6238bd48c806b9e8cd1cd0ac0bcd2401e2761501958246c7bd, v5, 96, 255, v61, 8246, v61, v2383, v2387; c.resume = 18822; return None, gas
    if not (v2387):
     st += v15, v56, v189, v17, v5, v173, v61, v156, v276, v5, v189, v30, v56, v74, v615, v156, v948, v963, v951, 32, 0x108fbadc466c1d6238bd48c806b9e8cd1cd0ac0bcd2401e2761501958246c7bd, v5, 96, 255, v61, 8246, v61, v2387, v2383; c.resume = 15964; return None, gas - 22
    if v2387:
     v2389 = len(c.return_data)
     if 64 > v2389:
      v2391 = len(c.return_data)
      gas -= 99
      v2392 = v2391
     else:
      gas -= 80
      v2392 = 64
     v2395 = v2383 + ((v2392 + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0)
     if (v2395 > 0xffffffffffffffff) or (v2395 < v2383):
      st += v15, v56, v189, v17, v5, v173, v61, v156, v276, v5, v189, v30, v56, v74, v615, v156, v948, v963, v951, 32, 0x108fbadc466c1d6238bd48c806b9e8cd1cd0ac0bcd2401e2761501958246c7bd, v5, 96, 255, v61, 8246, v61, v2383, 64, v2383, v2392, 19010, v2395; c.resume = 17515; return None, gas - 89
     mb[64:96] = v2395.to_bytes(32)
     if (((v2383 + v2392) - v2383 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820032:
      st += v15, v56, v189, v17, v5, v173, v61, v156, v276, v5, v189, v30, v56, v74, v615, v156, v948, v963, v951, 32, 0x108fbadc466c1d6238bd48c806b9e8cd1cd0ac0bcd2401e2761501958246c7bd, v5, 96, 255, v61, 8246, v61, v2383; c.resume = 15975; return None, gas - 129
     v2402 = fb(mb[v2383:v2383 + 32])
     if (v2402 - (1 if not (not (v2402)) else 0) & M):
      st += v15, v56, v189, v17, v5, v173, v61, v156, v276, v5, v189, v30, v56, v74, v615, v156, v948, v963, v951, 32, 0x108fbadc466c1d6238bd48c806b9e8cd1cd0ac0bcd2401e2761501958246c7bd, v5, 96, 255, v61, 8246, v61, v2402, v2383; c.resume = 15975; return None, gas - 166
     if v2383 + 64 > ml: gas = grow(c, gas, 191, v2383 + 32, 32); mb = mem._bytes; ml = len(mb)
     v2407 = fb(mb[v2383 + 32:v2383 + 64])
     gas -= 191
     v2408, v2409, v2410 = v2407, v2402, 0
    else:
     gas -= 45
     v2408, v2409, v2410 = 0, 0, v2383
    if gas < 31: st += v15, v56, v189, v17, v5, v173, v61, v156, v276, v5, v189, v30, v56, v74, v615, v156, v948, v963, v951, 32, 0x108fbadc466c1d6238bd48c806b9e8cd1cd0ac0bcd2401e2761501958246c7bd, v5, 96, 255, v61, 8246, v61, v2408, v2409, v2410; c.resume = 18837; return None, gas
    if not (v2409):
     st += v15, v56, v189, v17, v5, v173, v61, v156, v276, v5, v189, v30, v56, v74, v615, v156, v948, v963, v951, 32, 0x108fbadc466c1d6238bd48c806b9e8cd1cd0ac0bcd2401e2761501958246c7bd, v5, 96, 255, v61, 8246, v61, v2408
     return r18978, gas - 19
    v2412 = 1 << v2408 & M if v2408 < 256 else 0
    gm.gas_remaining = gas - 31
    st.append(v61)
    h54(c, st, gm)
    v2413 = st.pop()
    gas = gm.gas_remaining
    if gas < 98: st += v15, v56, v189, v17, v5, v173, v61, v156, v276, v5, v189, v30, v56, v74, v615, v156, v948, v963, v951, 32, 0x108fbadc466c1d6238bd48c806b9e8cd1cd0ac0bcd2401e2761501958246c7bd, v5, 96, 255, v61, 8246, v61, v2412, v2413; c.resume = 18850; return None, gas
    v2414 = v2413 >> 176
    if not (((v2414 & v2412) & 0xffffffffffffffff)):
     v2424 = (v2413 & 0xffff0000000000000000ffffffffffffffffffffffffffffffffffffffffffff) | ((((v2414 & 0xffffffffffffffff) | (v2412 & 0xffffffffffffffff)) << 176) & 0xffffffffffffffff00000000000000000000000000000000000000000000)
     gm.gas_remaining = gas - 98
     st += v2424, v61
     h55(c, st, gm)
     gas = gm.gas_remaining
     if gas < 22: st += v15, v56, v189, v17, v5, v173, v61, v156, v276, v5, v189, v30, v56, v74, v615, v156, v948, v963, v951, 32, 0x108fbadc466c1d6238bd48c806b9e8cd1cd0ac0bcd2401e2761501958246c7bd, v5, 96, 255, v61, 8246; c.resume = 18970; return None, gas
     gas -= 22
     v2425, v2426, v2427, v2428 = 0, 0, 0, 0
    else:
     gas -= 46
     v2425, v2426, v2427, v2428 = v61, v2413, v2414, v2412
    if gas < 18: st += v15, v56, v189, v17, v5, v173, v61, v156, v276, v5, v189, v30, v56, v74, v615, v156, v948, v963, v951, 32, 0x108fbadc466c1d6238bd48c806b9e8cd1cd0ac0bcd2401e2761501958246c7bd, v5, 96, 255, v61, 8246, v2425, v2426, v2427, v2428; c.resume = 18874; return None, gas
   gm.gas_remaining = gas - 18
   st.append(v61)
   h54(c, st, gm)
   v2429 = st.pop()
   gas = gm.gas_remaining
   if gas < 174: st += v15, v56, v189, v17, v5, v173, v61, v156, v276, v5, v189, v30, v56, v74, v615, v156, v948, v963, v951, 32, 0x108fbadc466c1d6238bd48c806b9e8cd1cd0ac0bcd2401e2761501958246c7bd, v5, 96, 255, v2429; c.resume = 8248; return None, gas
   v2432 = fb(mb[64:96])
   v2433 = fb(mb[128:160])
   if v2432 + 32 > ml: gas = grow(c, gas, 174, v2432, 32); mb = mem._bytes; ml = len(mb)
   mb[v2432:v2432 + 32] = ((v2433 >> 8) & 65535).to_bytes(32)
   if v2432 + 64 > ml: gas = grow(c, gas, 174, v2432 + 32, 32); mb = mem._bytes; ml = len(mb)
   mb[v2432 + 32:v2432 + 64] = K15
   v2437 = fb(mb[v951:v951 + 32])
   if v2432 + 96 > ml: gas = grow(c, gas, 174, v2432 + 64, 32); mb = mem._bytes; ml = len(mb)
   mb[v2432 + 64:v2432 + 96] = v2437.to_bytes(32)
   if v2437 and v2432 + 96 + v2437 > ml: gas = grow(c, gas, 174, v2432 + 96, v2437); mb = mem._bytes; ml = len(mb)
   if v2437 and v951 + 32 + v2437 > ml: gas = grow(c, gas, 174, v951 + 32, v2437); mb = mem._bytes; ml = len(mb)
   gas = take(gas, 174, 3 * (v2437 + 31 >> 5))
   copy_memory(mb, v2432 + 96, v951 + 32, v2437)
   v2441 = fb(mb[160:192])
   v2442 = v2432 + v2437
   if v2442 + 128 > ml: gas = grow(c, gas, 174, v2442 + 96, 32); mb = mem._bytes; ml = len(mb)
   mb[v2442 + 96:v2442 + 128] = v2441.to_bytes(32)
   gm.gas_remaining = gas - 174
   st += ((v2429 >> 8) & 255), (v5 & 0xffffffffffffffff), 0x108fbadc466c1d6238bd48c806b9e8cd1cd0ac0bcd2401e2761501958246c7bd, (((v2432 + ((v2437 + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0)) - v2432 & M) + 96 & M), v2432
   ha3(c, st, gm)
   gas = gm.gas_remaining
   mb = mem._bytes; ml = len(mb)
   if gas < 9: st += v15, v56, v189, v17, v5, v173, v61, v156, v276, v5, v189, v30, v56, v74, v615, v156, v948, v963; c.resume = 8326; return None, gas
   v2450 = fb(mb[160:192])
   if v2450 and v2450 + v2450 > ml: gas = grow(c, gas, 9, v2450, v2450); mb = mem._bytes; ml = len(mb)
   c.output = bytes(mb[v2450:v2450 + v2450])
   return None, gas - 9
 def r8246(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or not 7 <= len(st) <= 1015: c.resume = 8246; return None, gas
  x0 = st[-1]
  x1 = st[-2]
  x2 = st[-3]
  x3 = st[-4]
  x4 = st[-5]
  x5 = st[-6]
  x6 = st[-7]
  if gas < 1: c.resume = 8246; return None, gas
  gm.gas_remaining = gas - 1
  st.append(x0)
  h54(c, st, gm)
  v2 = st.pop()
  gas = gm.gas_remaining
  if gas < 174: st[-1:] = v2,; c.resume = 8248; return None, gas
  v11 = fb(mb[64:96])
  if 160 > ml: gas = grow(c, gas, 174, 128, 32); mb = mem._bytes; ml = len(mb)
  v12 = fb(mb[128:160])
  if v11 + 32 > ml: gas = grow(c, gas, 174, v11, 32); mb = mem._bytes; ml = len(mb)
  mb[v11:v11 + 32] = ((v12 >> 8) & 65535).to_bytes(32)
  v15 = v11 + x5 & M
  if v15 + 32 > ml: gas = grow(c, gas, 174, v15, 32); mb = mem._bytes; ml = len(mb)
  mb[v15:v15 + 32] = K15
  if x6 + 32 > ml: gas = grow(c, gas, 174, x6, 32); mb = mem._bytes; ml = len(mb)
  v16 = fb(mb[x6:x6 + 32])
  if v11 + 96 > ml: gas = grow(c, gas, 174, v11 + 64, 32); mb = mem._bytes; ml = len(mb)
  mb[v11 + 64:v11 + 96] = v16.to_bytes(32)
  v18 = x6 + x5 & M
  v19 = v11 + x2 & M
  if v16 and v19 + v16 > ml: gas = grow(c, gas, 174, v19, v16); mb = mem._bytes; ml = len(mb)
  if v16 and v18 + v16 > ml: gas = grow(c, gas, 174, v18, v16); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 174, 3 * (v16 + 31 >> 5))
  copy_memory(mb, v19, v18, v16)
  if 192 > ml: gas = grow(c, gas, 174, 160, 32); mb = mem._bytes; ml = len(mb)
  v20 = fb(mb[160:192])
  v22 = (v11 + v16) + x2 & M
  if v22 + 32 > ml: gas = grow(c, gas, 174, v22, 32); mb = mem._bytes; ml = len(mb)
  mb[v22:v22 + 32] = v20.to_bytes(32)
  gm.gas_remaining = gas - 174
  st += ((v2 >> 8) & x1), (x3 & 0xffffffffffffffff), x4, (((v11 + ((v16 + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0)) - v11 & M) + x2 & M), v11
  ha3(c, st, gm)
  gas = gm.gas_remaining
  mb = mem._bytes; ml = len(mb)
  if gas < 9: del st[-7:]; c.resume = 8326; return None, gas
  v29 = fb(mb[160:192])
  if v29 and v29 + v29 > ml: gas = grow(c, gas, 9, v29, v29); mb = mem._bytes; ml = len(mb)
  c.output = bytes(mb[v29:v29 + v29])
  return None, gas - 9
 def r8572(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or not 14 <= len(st) <= 1014: c.resume = 8572; return None, gas
  x0 = st[-1]
  x2 = st[-3]
  x3 = st[-4]
  x4 = st[-5]
  x5 = st[-6]
  x8 = st[-9]
  x13 = st[-14]
  while True:
   if gas < 61: c.resume = 8572; return None, gas
   if 192 > ml: gas = grow(c, gas, 61, 160, 32); mb = mem._bytes; ml = len(mb)
   v1 = fb(mb[160:192])
   v9 = 65535 & (x0 >> x5 if x5 < 256 else 0)
   if v9 < x4:
    if gas < 80: st[-6:] = v1, v9, x3, x0, x2, x4,; c.resume = 8801; return None, gas - 61
    gas -= 80
    v11, v12 = x4, 0
   else:
    gas -= 61
    v11, v12 = v9, x4
   if gas < 45: st[-6:] = v1, v11, x3, x0, x2, v12,; c.resume = 8596; return None, gas
   v13 = fb(mb[160:192])
   gas -= 45
   v58, v59, v60 = v1, (v11 << 48 & M), v13
   while True:
    if gas < 179: st[-6:] = v58, v59, x13, v60, x3, x0, x2, v11,; c.resume = 8614; return None, gas
    if v60 < x2:
     v63 = 224 - (v60 << 5 & M) & M
     v64 = x0 >> v63 if v63 < 256 else 0
     if not ((v64 & 0xffffffff)):
      gas -= 119
      v96, v97, v98, v99, v100 = x0, x2, v11, v59, x3
      break
     v67 = v64 & 255
     v70 = ((v67 * x3 & M) + x13 & M) + x3 & M
     if v70 + 32 > ml: gas = grow(c, gas, 179, v70, 32); mb = mem._bytes; ml = len(mb)
     v71 = fb(mb[v70:v70 + 32])
     v73 = (v71 - v11 & M) - 0x1000000000000000000000000 & M
     mb[v70:v70 + 32] = v73.to_bytes(32)
     if gas < 309: st[-6:] = v73, v60, x3, x0, x2, v11, v59, v11, v58, v67, x8, 8744, v73,; c.resume = 21071; return None, gas - 179
     if not (((v73 >> 96) & 65535)):
      gas -= 227
      v80 = 0
     else:
      v77 = 0xffffffffffffffffffffffff & v73
      if not (v77 < 65535):
       gas -= 259
       v80 = 65535
      else:
       gas -= 253
       v80 = v77
     if x8 + 32 > ml: gas = grow(c, gas, 50, x8, 32); mb = mem._bytes; ml = len(mb)
     v81 = fb(mb[x8:x8 + 32])
     if not (v67 < v81):
      st[-6:] = v73, v60, x3, x0, x2, v11, v59, v11, v58, v80, 8754, v67, x8,; c.resume = 17903; return None, gas - 50
     if gas < 166: st[-6:] = v73, v60, x3, x0, x2, v11, v59, v11, v58, v80, 8754, v67, x8,; c.resume = 18190; return None, gas - 50
     v85 = (v67 << 5) + x8
     if v85 + 64 > ml: gas = grow(c, gas, 166, v85 + 32, 32); mb = mem._bytes; ml = len(mb)
     mb[v85 + 32:v85 + 64] = v80.to_bytes(32)
     v92 = 40 - (v60 << 3 & M) & M
     gas -= 166
     v58, v59, v60 = (v58 + v11 & M), (((1 + (255 & (v73 >> 192))) << v92 & M if v92 < 256 else 0) | v59), (1 + v60)
     continue
    gas -= 23
    v96, v97, v98, v99, v100 = v60, x3, x0, x2, v11
    break
   st[-6:] = v58, v59, x13, v96, v97, v98, v99, v100,
   return r8622, gas
 def r8622(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or not 21 <= len(st) <= 1003: c.resume = 8622; return None, gas
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
  x15 = st[-16]
  x16 = st[-17]
  x17 = st[-18]
  x18 = st[-19]
  x19 = st[-20]
  x20 = st[-21]
  v1381, v1382, v1383, v1384, v1385, v1386, v1387, v1388, v1389, v1390, v1391 = x14, x11, x8, x7, x6, x5, x4, x3, x2, x1, x0
  while True:
   if gas < 109: st[-15:] = v1381, x13, x12, v1382, x10, x9, v1383, v1384, v1385, v1386, v1387, v1388, v1389, v1390, v1391,; c.resume = 8622; return None, gas
   v1392 = v1383 + v1384 & M
   if v1383 > v1392:
    st[-15:] = v1381, x13, x12, v1382, x10, x9, 1, v1385, v1392, 8642,; c.resume = 15979; return None, gas - 77
   gas -= 109
   v1522, v1523, v1524, v1525, v1526 = v1382, v1385, v1381, 1, x20
   while True:
    if gas < 108: st[-15:] = v1392, x13, x12, v1522, x10, x9, v1523, v1524, v1525, v1526,; c.resume = 8358; return None, gas
    v1528 = (v1524 << 64 & M) | v1523
    if (v1522 & 3) == 3:
     v1534 = (((v1522 << 3 & M) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) + x19 & M) + 32 & M
     if v1534 + 32 > ml: gas = grow(c, gas, 108, v1534, 32); mb = mem._bytes; ml = len(mb)
     mb[v1534:v1534 + 32] = v1528.to_bytes(32)
     gas -= 108
    else:
     gas -= 57
    if gas < 113: st[-15:] = v1392, x13, x12, v1528, x10, x9, 1, v1522, v1528, x19,; c.resume = 8381; return None, gas
    v1535 = v1522 + 1 & M
    if v1535 < 128:
     if 192 > ml: gas = grow(c, gas, 113, 160, 32); mb = mem._bytes; ml = len(mb)
     v1537 = fb(mb[160:192])
     v1540 = read_data(data, (x12 + (v1535 << 2) & M))
     v1542 = 255 & (v1540 >> 232)
     if v1542:
      break
     gas -= 113
     v1522, v1523, v1524, v1525, v1526 = v1535, v1537, v1528, v1542, v1540
     continue
    if 160 > ml: gas = grow(c, gas, 103, 128, 32); mb = mem._bytes; ml = len(mb)
    v1543 = fb(mb[128:160])
    v1546 = ((v1543 >> 8) & 65535) + 1
    if v1546 > 65535:
     st[-15:] = v1392, v1546,; c.resume = 1086; return None, gas - 103
    if gas < 248: st[-15:] = v1392, v1546,; c.resume = 7944; return None, gas - 103
    v1549 = (v1546 << 8) & 0xffff00
    v1551 = fb(mb[128:160])
    v1556 = ((((v1551 & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0000ff) | v1549) >> 24) & 0xffffffffffffffffffffffff) + (v1392 & 0xffffffffffffffffffffffff)
    if v1556 > 0xffffffffffffffffffffffff:
     st[-18:] = v1556, x16, x15, v1549, x17,; c.resume = 1086; return None, gas - 185
    v1560 = fb(mb[128:160])
    gm.gas_remaining = gas - 248
    st += (((v1560 & 0xffffffffffffffffffffffffffffffffff0000000000000000000000000000ff) | v1549) | ((v1556 << 24) & 0xffffffffffffffffffffffff000000)), x18
    h55(c, st, gm)
    gas = gm.gas_remaining
    if gas < 15: st[-19:] = 32, 0x108fbadc466c1d6238bd48c806b9e8cd1cd0ac0bcd2401e2761501958246c7bd, x16, 96, 255, x17, x18, 1, x15,; c.resume = 8152; return None, gas
    gm.gas_remaining = gas - 15
    st += (fb(data[164:196]) if len(data) >= 196 else read_data(data, 164)), (x18 + 2 & M)
    h55(c, st, gm)
    gas = gm.gas_remaining
    if gas < 51: st[-19:] = 32, 0x108fbadc466c1d6238bd48c806b9e8cd1cd0ac0bcd2401e2761501958246c7bd, x16, 96, 255, x17, x18, 1, x15,; c.resume = 8160; return None, gas
    if x15 + 32 > ml: gas = grow(c, gas, 51, x15, 32); mb = mem._bytes; ml = len(mb)
    v1566 = fb(mb[x15:x15 + 32])
    if v1566 and x15 + 32 + v1566 > ml: gas = grow(c, gas, 51, x15 + 32, v1566); mb = mem._bytes; ml = len(mb)
    gas = take(gas, 51, 6 * (v1566 + 31 >> 5))
    v1568 = fb(keccak(mb[x15 + 32:x15 + 32 + v1566]).digest())
    gm.gas_remaining = gas - 51
    st += v1568, (x18 + 1 & M)
    h55(c, st, gm)
    gas = gm.gas_remaining
    if gas < 120: st[-19:] = 32, 0x108fbadc466c1d6238bd48c806b9e8cd1cd0ac0bcd2401e2761501958246c7bd, x16, 96, 255, x17,; c.resume = 8169; return None, gas
    if x19 + 32 > ml: gas = grow(c, gas, 120, x19, 32); mb = mem._bytes; ml = len(mb)
    v1570 = fb(mb[x19:x19 + 32])
    if v1570 and x19 + 32 + v1570 > ml: gas = grow(c, gas, 120, x19 + 32, v1570); mb = mem._bytes; ml = len(mb)
    gas = take(gas, 120, 6 * (v1570 + 31 >> 5))
    v1572 = fb(keccak(mb[x19 + 32:x19 + 32 + v1570]).digest())
    if 192 > ml: gas = grow(c, gas, 120, 160, 32); mb = mem._bytes; ml = len(mb)
    v1574 = fb(mb[160:192])
    if v1574 + 32 > ml: gas = grow(c, gas, 120, v1574, 32); mb = mem._bytes; ml = len(mb)
    mb[v1574:v1574 + 32] = (x16 & 0xffffffffffffffff).to_bytes(32)
    mb[32:64] = K12
    v1575 = fb(mb[160:192])
    if v1575 + 64 > ml: gas = grow(c, gas, 120, v1575, 64); mb = mem._bytes; ml = len(mb)
    gas = take(gas, 120, 12)
    v1576 = fb(keccak(mb[v1575:v1575 + 64]).digest())
    gm.gas_remaining = gas - 120
    st.append(x17)
    h54(c, st, gm)
    v1577 = st.pop()
    gas = gm.gas_remaining
    if gas < 128: st[-19:] = 32, 0x108fbadc466c1d6238bd48c806b9e8cd1cd0ac0bcd2401e2761501958246c7bd, x16, 96, 255, x17, v1572, v1576, 255, 255, v1577,; c.resume = 8204; return None, gas
    mb[0:32] = ((v1577 >> 8) & 255).to_bytes(32)
    mb[32:64] = v1576.to_bytes(32)
    gas = take(gas, 128, 12)
    v1580 = fb(keccak(mb[0:64]).digest())
    v1581 = fb(mb[128:160])
    mb[0:32] = ((v1581 >> 8) & 65535).to_bytes(32)
    mb[32:64] = v1580.to_bytes(32)
    gas = take(gas, 128, 12)
    v1584 = fb(keccak(mb[0:64]).digest())
    gm.gas_remaining = gas - 128
    st += v1572, v1584
    h55(c, st, gm)
    gas = gm.gas_remaining
    if gas < 82: st[-19:] = 32, 0x108fbadc466c1d6238bd48c806b9e8cd1cd0ac0bcd2401e2761501958246c7bd, x16, 96, 255, x17,; c.resume = 8238; return None, gas
    v1585 = I33 & 0xffffffffffffffffffffffffffffffffffffffff
    if not (v1585):
     st[-19:] = 32, 0x108fbadc466c1d6238bd48c806b9e8cd1cd0ac0bcd2401e2761501958246c7bd, x16, 96, 255, x17, 8246, x17, v1585,
     return r18978, gas - 46
    else:
     v1587 = fb(mb[64:96])
     if v1587 + 32 > ml: gas = grow(c, gas, 82, v1587, 32); mb = mem._bytes; ml = len(mb)
     mb[v1587:v1587 + 32] = K5
     gm.gas_remaining = gas - 82
     h41(c, st, gm)
     v1588 = st.pop()
     if type(v1588) is not int: v1588 = fb(v1588)
     gas = gm.gas_remaining
     if gas < 14: st[-19:] = 32, 0x108fbadc466c1d6238bd48c806b9e8cd1cd0ac0bcd2401e2761501958246c7bd, x16, 96, 255, x17, 8246, x17, v1587, 64, v1587, 36, v1587, v1585, v1588,; c.resume = 18815; return None, gas
     if v1587 + 36 > ml: gas = grow(c, gas, 14, v1587 + 4, 32); mb = mem._bytes; ml = len(mb)
     mb[v1587 + 4:v1587 + 36] = v1588.to_bytes(32)
     v1590 = gas - 14
     gm.gas_remaining = gas - 14
     st += 64, v1587, 36, v1587, v1585, v1590
     hfa(c, st, gm)
     v1591 = st.pop()
     gas = gm.gas_remaining
     mb = mem._bytes; ml = len(mb)
     if gas < 290: st[-19:] = 32, 0x108fbadc466c1d6238bd48c806b9e8cd1cd0ac0bcd2401e2761501958246c7bd, x16, 96, 255, x17, 8246, x17, v1587, v1591,; c.resume = 18822; return None, gas
     if not (v1591):
      st[-19:] = 32, 0x108fbadc466c1d6238bd48c806b9e8cd1cd0ac0bcd2401e2761501958246c7bd, x16, 96, 255, x17, 8246, x17, v1591, v1587,; c.resume = 15964; return None, gas - 22
     if v1591:
      v1593 = len(c.return_data)
      if 64 > v1593:
       v1595 = len(c.return_data)
       gas -= 99
       v1596 = v1595
      else:
       gas -= 80
       v1596 = 64
      v1599 = v1587 + ((v1596 + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0)
      if (v1599 > 0xffffffffffffffff) or (v1599 < v1587):
       st[-19:] = 32, 0x108fbadc466c1d6238bd48c806b9e8cd1cd0ac0bcd2401e2761501958246c7bd, x16, 96, 255, x17, 8246, x17, v1587, 64, v1587, v1596, 19010, v1599,; c.resume = 17515; return None, gas - 89
      mb[64:96] = v1599.to_bytes(32)
      if (((v1587 + v1596) - v1587 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820032:
       st[-19:] = 32, 0x108fbadc466c1d6238bd48c806b9e8cd1cd0ac0bcd2401e2761501958246c7bd, x16, 96, 255, x17, 8246, x17, v1587,; c.resume = 15975; return None, gas - 129
      v1606 = fb(mb[v1587:v1587 + 32])
      if (v1606 - (1 if not (not (v1606)) else 0) & M):
       st[-19:] = 32, 0x108fbadc466c1d6238bd48c806b9e8cd1cd0ac0bcd2401e2761501958246c7bd, x16, 96, 255, x17, 8246, x17, v1606, v1587,; c.resume = 15975; return None, gas - 166
      if v1587 + 64 > ml: gas = grow(c, gas, 191, v1587 + 32, 32); mb = mem._bytes; ml = len(mb)
      v1611 = fb(mb[v1587 + 32:v1587 + 64])
      gas -= 191
      v1612, v1613, v1614 = v1611, v1606, 0
     else:
      gas -= 45
      v1612, v1613, v1614 = 0, 0, v1587
     if gas < 31: st[-19:] = 32, 0x108fbadc466c1d6238bd48c806b9e8cd1cd0ac0bcd2401e2761501958246c7bd, x16, 96, 255, x17, 8246, x17, v1612, v1613, v1614,; c.resume = 18837; return None, gas
     if not (v1613):
      st[-19:] = 32, 0x108fbadc466c1d6238bd48c806b9e8cd1cd0ac0bcd2401e2761501958246c7bd, x16, 96, 255, x17, 8246, x17, v1612,
      return r18978, gas - 19
     v1616 = 1 << v1612 & M if v1612 < 256 else 0
     gm.gas_remaining = gas - 31
     st.append(x17)
     h54(c, st, gm)
     v1617 = st.pop()
     gas = gm.gas_remaining
     if gas < 98: st[-19:] = 32, 0x108fbadc466c1d6238bd48c806b9e8cd1cd0ac0bcd2401e2761501958246c7bd, x16, 96, 255, x17, 8246, x17, v1616, v1617,; c.resume = 18850; return None, gas
     v1618 = v1617 >> 176
     if not (((v1618 & v1616) & 0xffffffffffffffff)):
      v1628 = (v1617 & 0xffff0000000000000000ffffffffffffffffffffffffffffffffffffffffffff) | ((((v1618 & 0xffffffffffffffff) | (v1616 & 0xffffffffffffffff)) << 176) & 0xffffffffffffffff00000000000000000000000000000000000000000000)
      gm.gas_remaining = gas - 98
      st += v1628, x17
      h55(c, st, gm)
      gas = gm.gas_remaining
      if gas < 22: st[-19:] = 32, 0x108fbadc466c1d6238bd48c806b9e8cd1cd0ac0bcd2401e2761501958246c7bd, x16, 96, 255, x17, 8246,; c.resume = 18970; return None, gas
      gas -= 22
      v1629, v1630, v1631, v1632 = 0, 0, 0, 0
     else:
      gas -= 46
      v1629, v1630, v1631, v1632 = x17, v1617, v1618, v1616
     if gas < 18: st[-19:] = 32, 0x108fbadc466c1d6238bd48c806b9e8cd1cd0ac0bcd2401e2761501958246c7bd, x16, 96, 255, x17, 8246, v1629, v1630, v1631, v1632,; c.resume = 18874; return None, gas
    gm.gas_remaining = gas - 18
    st.append(x17)
    h54(c, st, gm)
    v1633 = st.pop()
    gas = gm.gas_remaining
    if gas < 174: st[-19:] = 32, 0x108fbadc466c1d6238bd48c806b9e8cd1cd0ac0bcd2401e2761501958246c7bd, x16, 96, 255, v1633,; c.resume = 8248; return None, gas
    v1636 = fb(mb[64:96])
    v1637 = fb(mb[128:160])
    if v1636 + 32 > ml: gas = grow(c, gas, 174, v1636, 32); mb = mem._bytes; ml = len(mb)
    mb[v1636:v1636 + 32] = ((v1637 >> 8) & 65535).to_bytes(32)
    if v1636 + 64 > ml: gas = grow(c, gas, 174, v1636 + 32, 32); mb = mem._bytes; ml = len(mb)
    mb[v1636 + 32:v1636 + 64] = K15
    v1641 = fb(mb[x19:x19 + 32])
    if v1636 + 96 > ml: gas = grow(c, gas, 174, v1636 + 64, 32); mb = mem._bytes; ml = len(mb)
    mb[v1636 + 64:v1636 + 96] = v1641.to_bytes(32)
    if v1641 and v1636 + 96 + v1641 > ml: gas = grow(c, gas, 174, v1636 + 96, v1641); mb = mem._bytes; ml = len(mb)
    if v1641 and x19 + 32 + v1641 > ml: gas = grow(c, gas, 174, x19 + 32, v1641); mb = mem._bytes; ml = len(mb)
    gas = take(gas, 174, 3 * (v1641 + 31 >> 5))
    copy_memory(mb, v1636 + 96, x19 + 32, v1641)
    v1645 = fb(mb[160:192])
    v1646 = v1636 + v1641
    if v1646 + 128 > ml: gas = grow(c, gas, 174, v1646 + 96, 32); mb = mem._bytes; ml = len(mb)
    mb[v1646 + 96:v1646 + 128] = v1645.to_bytes(32)
    gm.gas_remaining = gas - 174
    st += ((v1633 >> 8) & 255), (x16 & 0xffffffffffffffff), 0x108fbadc466c1d6238bd48c806b9e8cd1cd0ac0bcd2401e2761501958246c7bd, (((v1636 + ((v1641 + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0)) - v1636 & M) + 96 & M), v1636
    ha3(c, st, gm)
    gas = gm.gas_remaining
    mb = mem._bytes; ml = len(mb)
    if gas < 9: del st[-20:]; c.resume = 8326; return None, gas
    v1654 = fb(mb[160:192])
    if v1654 and v1654 + v1654 > ml: gas = grow(c, gas, 9, v1654, v1654); mb = mem._bytes; ml = len(mb)
    c.output = bytes(mb[v1654:v1654 + v1654])
    return None, gas - 9
   if gas < 202: st[-15:] = v1392, x13, x12, v1535, x10, x9, v1537, v1528, v1542, v1540,; c.resume = 8411; return None, gas - 113
   if v1542 > 6:
    gas -= 170
    v1656 = 6
   else:
    gas -= 150
    v1656 = v1542
   v1657 = v1540 >> 240
   if x10 + 32 > ml: gas = grow(c, gas, 32, x10, 32); mb = mem._bytes; ml = len(mb)
   v1658 = fb(mb[x10:x10 + 32])
   if not (v1658):
    st[-15:] = v1528, x13, x12, v1535, x10, x9, v1392, v1656, v1657, v1658,; c.resume = 8809; return None, gas - 32
   if gas < 419: st[-15:] = v1528, x13, x12, v1535, x10, x9, v1392, v1656, v1657, v1658,; c.resume = 8437; return None, gas - 32
   v1660 = fb(mb[64:96])
   v1661 = v1660 + 96 & M
   if (v1661 > 0xffffffffffffffff) or (v1661 < v1660):
    st[-15:] = v1528, x13, x12, v1535, x10, x9, v1392, x10, v1657, 96, v1656, 8572, v1535, x10, v1660, x13, 8564, 240, 32, v1658, x9, 8477, v1661,; c.resume = 17515; return None, gas - 183
   mb[64:96] = v1661.to_bytes(32)
   if v1660 + 96 > ml: gas = grow(c, gas, 419, v1660, 96); mb = mem._bytes; ml = len(mb)
   gas = take(gas, 419, 9)
   copy_data(mb, data, v1660, (len(data)), 96)
   v1668 = ((v1535 << 1) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) + x9 & M
   v1669 = v1668 + 32 & M
   mb[v1660:v1660 + 32] = v1669.to_bytes(32)
   mb[v1660 + 32:v1660 + 64] = (x10 + 32).to_bytes(32)
   v1673 = 232 - (v1656 << 5)
   mb[v1660 + 64:v1660 + 96] = v1673.to_bytes(32)
   v1675 = fb(mb[x10:x10 + 32])
   v1678 = (v1668 + (v1675 << 8 & M) & M) + 32 & M
   v1684 = (((((v1535 * 0x9e3779b1) + x13 & M) % v1658 if v1658 else 0) << 8 & M) + v1668 & M) + 32 & M
   v1687 = 240 - ((v1535 << 4) & 240)
   if gas < 446: st[-15:] = v1528, x13, x12, v1535, x10, x9, v1392, v1673, v1657, 96, v1656, 8572, v1684, v1669, v1660, v1687, 8564, (v1657 - (1 if not (not (v1657)) else 0) & M), v1660, v1687, v1678, v1684,; c.resume = 20479; return None, gas - 419
   gas -= 446
   v1878, v1879, v1880 = 0, (v1657 - (1 if not (not (v1657)) else 0) & M), v1684
   while True:
    if gas < 75: st[-15:] = v1528, x13, x12, v1535, x10, x9, v1392, v1673, v1657, 96, v1656, 8572, v1684, v1669, v1660, v1687, v1678, v1687, 8564, v1878, v1879, v1660, v1880,; c.resume = 20489; return None, gas
    v1881 = v1880 + 768 & M
    if not (v1881 < v1678):
     break
    if v1880 + 32 > ml: gas = grow(c, gas, 75, v1880, 32); mb = mem._bytes; ml = len(mb)
    v1884 = fb(mb[v1880:v1880 + 32])
    v1886 = (v1884 >> v1687) & 65535
    if v1886 > v1879:
     if gas < 212: st[-15:] = v1528, x13, x12, v1535, x10, x9, v1392, v1673, v1657, 96, v1656, 8572, v1684, v1669, v1660, v1687, v1678, v1687, 8564, v1878, v1879, v1660, v1880, v1881, v1886,; c.resume = 20675; return None, gas - 75
     v1888 = fb(mb[v1660:v1660 + 32])
     v1889 = v1880 - v1888 & M
     v1893 = fb(mb[v1660 + 32:v1660 + 64])
     v1894 = v1893 + ((v1889 >> 3) & 0x1fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) & M
     if v1894 + 32 > ml: gas = grow(c, gas, 212, v1894, 32); mb = mem._bytes; ml = len(mb)
     v1895 = fb(mb[v1894:v1894 + 32])
     if v1895 < v1886:
      if gas < 231: st[-15:] = v1528, x13, x12, v1535, x10, x9, v1392, v1673, v1657, 96, v1656, 8572, v1684, v1669, v1660, v1687, v1678, v1687, 8564, v1881, v1880, v1660, v1879, v1660, 20691, v1879, v1889, v1878, v1886, v1878, v1895,; c.resume = 20471; return None, gas - 212
      gas -= 231
      v1897, v1898 = v1895, 0
     else:
      gas -= 212
      v1897, v1898 = v1886, v1895
     if gas < 260: st[-15:] = v1528, x13, x12, v1535, x10, x9, v1392, v1673, v1657, 96, v1656, 8572, v1684, v1669, v1660, v1687, v1678, v1687, 8564, v1881, v1880, v1660, v1879, v1660, 20691, v1879, v1889, v1878, v1897, v1878, v1898,; c.resume = 20283; return None, gas
     if not (v1897 > v1879):
      gas -= 50
      v1925, v1926 = v1879, v1878
     else:
      v1901 = v1897 << 8
      v1906 = (((v1878 | 0x8000000080000000800000008000000080000000800000008000000080000000) - (v1901 * 0x100000001000000010000000100000001000000010000000100000001) & M) >> 31) & 0x100000001000000010000000100000001000000010000000100000001
      v1907 = v1906 * 0xffffffff
      v1908 = v1907 ^ M
      v1919 = ((v1878 & v1907) | ((v1878 & v1908) >> 32)) | ((((v1889 >> 8) | v1901) * 0x100000001000000010000000100000001000000010000000100000001 & M) & (v1908 ^ (v1908 >> 32)))
      v1921 = fb(mb[v1660 + 64:v1660 + 96])
      v1923 = (v1919 >> v1921 if v1921 < 256 else 0) & 65535
      if v1923 > v1879:
       gas -= 234
       v1925, v1926 = v1923, v1919
      else:
       gas -= 230
       v1925, v1926 = v1879, v1919
     gas -= 26
     v1927, v1928, v1929 = v1926, v1925, 0
    else:
     gas -= 75
     v1927, v1928, v1929 = v1878, v1879, v1886
    if gas < 55: st[-15:] = v1528, x13, x12, v1535, x10, x9, v1392, v1673, v1657, 96, v1656, 8572, v1684, v1669, v1660, v1687, v1678, v1687, 8564, v1927, v1928, v1660, v1880, v1881, v1929,; c.resume = 20518; return None, gas
    v1930 = v1880 + 256
    if v1880 + 288 > ml: gas = grow(c, gas, 55, v1880 + 256, 32); mb = mem._bytes; ml = len(mb)
    v1931 = fb(mb[v1880 + 256:v1880 + 288])
    v1933 = (v1931 >> v1687) & 65535
    if v1933 > v1928:
     if gas < 192: st[-15:] = v1528, x13, x12, v1535, x10, x9, v1392, v1673, v1657, 96, v1656, 8572, v1684, v1669, v1660, v1687, v1678, v1687, 8564, v1927, v1928, v1660, v1880, v1881, v1933, v1930,; c.resume = 20648; return None, gas - 55
     v1935 = fb(mb[v1660:v1660 + 32])
     v1936 = v1930 - v1935 & M
     v1940 = fb(mb[v1660 + 32:v1660 + 64])
     v1941 = v1940 + ((v1936 >> 3) & 0x1fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) & M
     if v1941 + 32 > ml: gas = grow(c, gas, 192, v1941, 32); mb = mem._bytes; ml = len(mb)
     v1942 = fb(mb[v1941:v1941 + 32])
     if v1942 < v1933:
      if gas < 211: st[-15:] = v1528, x13, x12, v1535, x10, x9, v1392, v1673, v1657, 96, v1656, 8572, v1684, v1669, v1660, v1687, v1678, v1687, 8564, v1881, v1880, v1660, v1928, v1660, 20664, v1928, v1936, v1927, v1933, v1927, v1942,; c.resume = 20471; return None, gas - 192
      gas -= 211
      v1944, v1945 = v1942, 0
     else:
      gas -= 192
      v1944, v1945 = v1933, v1942
     if gas < 263: st[-15:] = v1528, x13, x12, v1535, x10, x9, v1392, v1673, v1657, 96, v1656, 8572, v1684, v1669, v1660, v1687, v1678, v1687, 8564, v1881, v1880, v1660, v1928, v1660, 20664, v1928, v1936, v1927, v1944, v1927, v1945,; c.resume = 20283; return None, gas
     if not (v1944 > v1928):
      gas -= 50
      v1972, v1973 = v1928, v1927
     else:
      v1948 = v1944 << 8
      v1953 = (((v1927 | 0x8000000080000000800000008000000080000000800000008000000080000000) - (v1948 * 0x100000001000000010000000100000001000000010000000100000001) & M) >> 31) & 0x100000001000000010000000100000001000000010000000100000001
      v1954 = v1953 * 0xffffffff
      v1955 = v1954 ^ M
      v1966 = ((v1927 & v1954) | ((v1927 & v1955) >> 32)) | ((((v1936 >> 8) | v1948) * 0x100000001000000010000000100000001000000010000000100000001 & M) & (v1955 ^ (v1955 >> 32)))
      v1968 = fb(mb[v1660 + 64:v1660 + 96])
      v1970 = (v1966 >> v1968 if v1968 < 256 else 0) & 65535
      if v1970 > v1928:
       gas -= 234
       v1972, v1973 = v1970, v1966
      else:
       gas -= 230
       v1972, v1973 = v1928, v1966
     gas -= 29
     v1974, v1975, v1976, v1977 = v1973, v1972, 0, 0
    else:
     gas -= 55
     v1974, v1975, v1976, v1977 = v1927, v1928, v1933, v1930
    if gas < 57: st[-15:] = v1528, x13, x12, v1535, x10, x9, v1392, v1673, v1657, 96, v1656, 8572, v1684, v1669, v1660, v1687, v1678, v1687, 8564, v1974, v1975, v1660, v1880, v1881, v1976, v1977,; c.resume = 20541; return None, gas
    v1978 = v1880 + 512
    if v1880 + 544 > ml: gas = grow(c, gas, 57, v1880 + 512, 32); mb = mem._bytes; ml = len(mb)
    v1979 = fb(mb[v1880 + 512:v1880 + 544])
    v1981 = (v1979 >> v1687) & 65535
    if v1981 > v1975:
     if gas < 194: st[-15:] = v1528, x13, x12, v1535, x10, x9, v1392, v1673, v1657, 96, v1656, 8572, v1684, v1669, v1660, v1687, v1678, v1687, 8564, v1974, v1975, v1660, v1880, v1881, v1981, v1978,; c.resume = 20621; return None, gas - 57
     v1983 = fb(mb[v1660:v1660 + 32])
     v1984 = v1978 - v1983 & M
     v1988 = fb(mb[v1660 + 32:v1660 + 64])
     v1989 = v1988 + ((v1984 >> 3) & 0x1fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) & M
     if v1989 + 32 > ml: gas = grow(c, gas, 194, v1989, 32); mb = mem._bytes; ml = len(mb)
     v1990 = fb(mb[v1989:v1989 + 32])
     if v1990 < v1981:
      if gas < 213: st[-15:] = v1528, x13, x12, v1535, x10, x9, v1392, v1673, v1657, 96, v1656, 8572, v1684, v1669, v1660, v1687, v1678, v1687, 8564, v1881, v1880, v1660, v1975, v1660, 20637, v1975, v1984, v1974, v1981, v1974, v1990,; c.resume = 20471; return None, gas - 194
      gas -= 213
      v1992, v1993 = v1990, 0
     else:
      gas -= 194
      v1992, v1993 = v1981, v1990
     if gas < 263: st[-15:] = v1528, x13, x12, v1535, x10, x9, v1392, v1673, v1657, 96, v1656, 8572, v1684, v1669, v1660, v1687, v1678, v1687, 8564, v1881, v1880, v1660, v1975, v1660, 20637, v1975, v1984, v1974, v1992, v1974, v1993,; c.resume = 20283; return None, gas
     if not (v1992 > v1975):
      gas -= 50
      v2020, v2021 = v1975, v1974
     else:
      v1996 = v1992 << 8
      v2001 = (((v1974 | 0x8000000080000000800000008000000080000000800000008000000080000000) - (v1996 * 0x100000001000000010000000100000001000000010000000100000001) & M) >> 31) & 0x100000001000000010000000100000001000000010000000100000001
      v2002 = v2001 * 0xffffffff
      v2003 = v2002 ^ M
      v2014 = ((v1974 & v2002) | ((v1974 & v2003) >> 32)) | ((((v1984 >> 8) | v1996) * 0x100000001000000010000000100000001000000010000000100000001 & M) & (v2003 ^ (v2003 >> 32)))
      v2016 = fb(mb[v1660 + 64:v1660 + 96])
      v2018 = (v2014 >> v2016 if v2016 < 256 else 0) & 65535
      if v2018 > v1975:
       gas -= 234
       v2020, v2021 = v2018, v2014
      else:
       gas -= 230
       v2020, v2021 = v1975, v2014
     gas -= 29
     v2022, v2023, v2024, v2025 = v2021, v2020, 0, 0
    else:
     gas -= 57
     v2022, v2023, v2024, v2025 = v1974, v1975, v1981, v1978
    if gas < 48: st[-15:] = v1528, x13, x12, v1535, x10, x9, v1392, v1673, v1657, 96, v1656, 8572, v1684, v1669, v1660, v1687, v1678, v1687, 8564, v2022, v2023, v1660, v1880, v1881, v2024, v2025,; c.resume = 20565; return None, gas
    if v1881 + 32 > ml: gas = grow(c, gas, 48, v1881, 32); mb = mem._bytes; ml = len(mb)
    v2026 = fb(mb[v1881:v1881 + 32])
    v2028 = (v2026 >> v1687) & 65535
    if v2028 > v2023:
     if gas < 182: st[-15:] = v1528, x13, x12, v1535, x10, x9, v1392, v1673, v1657, 96, v1656, 8572, v1684, v1669, v1660, v1687, v1678, v1687, 8564, v2022, v2023, v1660, v1880, v2028, v1881,; c.resume = 20595; return None, gas - 48
     v2030 = fb(mb[v1660:v1660 + 32])
     v2031 = v1881 - v2030 & M
     v2035 = fb(mb[v1660 + 32:v1660 + 64])
     v2036 = v2035 + ((v2031 >> 3) & 0x1fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) & M
     if v2036 + 32 > ml: gas = grow(c, gas, 182, v2036, 32); mb = mem._bytes; ml = len(mb)
     v2037 = fb(mb[v2036:v2036 + 32])
     if v2037 < v2028:
      if gas < 201: st[-15:] = v1528, x13, x12, v1535, x10, x9, v1392, v1673, v1657, 96, v1656, 8572, v1684, v1669, v1660, v1687, v1678, v1687, 8564, v1880, 1024, v1660, v2023, v1660, 20612, v2023, v2031, v2022, v2028, v2022, v2037,; c.resume = 20471; return None, gas - 182
      gas -= 201
      v2039, v2040 = v2037, 0
     else:
      gas -= 182
      v2039, v2040 = v2028, v2037
     if gas < 257: st[-15:] = v1528, x13, x12, v1535, x10, x9, v1392, v1673, v1657, 96, v1656, 8572, v1684, v1669, v1660, v1687, v1678, v1687, 8564, v1880, 1024, v1660, v2023, v1660, 20612, v2023, v2031, v2022, v2039, v2022, v2040,; c.resume = 20283; return None, gas
     if not (v2039 > v2023):
      gas -= 50
      v2067, v2068 = v2023, v2022
     else:
      v2043 = v2039 << 8
      v2048 = (((v2022 | 0x8000000080000000800000008000000080000000800000008000000080000000) - (v2043 * 0x100000001000000010000000100000001000000010000000100000001) & M) >> 31) & 0x100000001000000010000000100000001000000010000000100000001
      v2049 = v2048 * 0xffffffff
      v2050 = v2049 ^ M
      v2061 = ((v2022 & v2049) | ((v2022 & v2050) >> 32)) | ((((v2031 >> 8) | v2043) * 0x100000001000000010000000100000001000000010000000100000001 & M) & (v2050 ^ (v2050 >> 32)))
      v2063 = fb(mb[v1660 + 64:v1660 + 96])
      v2065 = (v2061 >> v2063 if v2063 < 256 else 0) & 65535
      if v2065 > v2023:
       gas -= 234
       v2067, v2068 = v2065, v2061
      else:
       gas -= 230
       v2067, v2068 = v2023, v2061
     gas -= 23
     v2069, v2070, v2071, v2072 = v2068, v2067, 1024, 0
    else:
     gas -= 48
     v2069, v2070, v2071, v2072 = v2022, v2023, v2028, v1881
    if gas < 22: st[-15:] = v1528, x13, x12, v1535, x10, x9, v1392, v1673, v1657, 96, v1656, 8572, v1684, v1669, v1660, v1687, v1678, v1687, 8564, v2069, v2070, v1660, v1880, v2071, v2072,; c.resume = 20584; return None, gas
    gas -= 22
    v1878, v1879, v1880 = v2069, v2070, (1024 + v1880)
    continue
   if gas < 59: st[-15:] = v1528, x13, x12, v1535, x10, x9, v1392, v1673, v1657, 96, v1656, 8572, v1684, v1669, v1660, v1687, v1678, v1687, 8564, v1878, v1879, v1660, v1880, v1881,; c.resume = 20701; return None, gas - 35
   gas -= 59
   v2123, v2124, v2125 = v1879, v1878, v1880
   while True:
    if gas < 66: st[-15:] = v1528, x13, x12, v1535, x10, x9, v1392, v1673, v1657, 96, v1656, 8572, v1684, v1669, v1660, v1687, v2123, v1678, v1660, v2124, v1687, 8564, v2125,; c.resume = 20710; return None, gas
    if not (v2125 < v1678):
     break
    if v2125 + 32 > ml: gas = grow(c, gas, 66, v2125, 32); mb = mem._bytes; ml = len(mb)
    v2128 = fb(mb[v2125:v2125 + 32])
    v2130 = (v2128 >> v1687) & 65535
    if v2130 > v2123:
     if gas < 200: st[-15:] = v1528, x13, x12, v1535, x10, x9, v1392, v1673, v1657, 96, v1656, 8572, v1684, v1669, v1660, v1687, v2123, v1678, v1660, v2124, v1687, 8564, v2125, v2130,; c.resume = 20744; return None, gas - 66
     v2132 = fb(mb[v1660:v1660 + 32])
     v2133 = v2125 - v2132 & M
     v2137 = fb(mb[v1660 + 32:v1660 + 64])
     v2138 = v2137 + ((v2133 >> 3) & 0x1fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) & M
     if v2138 + 32 > ml: gas = grow(c, gas, 200, v2138, 32); mb = mem._bytes; ml = len(mb)
     v2139 = fb(mb[v2138:v2138 + 32])
     if v2139 < v2130:
      if gas < 219: st[-15:] = v1528, x13, x12, v1535, x10, x9, v1392, v1673, v1657, 96, v1656, 8572, v1684, v1669, v1660, v1687, 256, v1678, v1660, v2125, v1687, 8564, v2123, v1660, 20761, v2123, v2133, v2124, v2130, v2124, v2139,; c.resume = 20471; return None, gas - 200
      gas -= 219
      v2141, v2142 = v2139, 0
     else:
      gas -= 200
      v2141, v2142 = v2130, v2139
     if gas < 261: st[-15:] = v1528, x13, x12, v1535, x10, x9, v1392, v1673, v1657, 96, v1656, 8572, v1684, v1669, v1660, v1687, 256, v1678, v1660, v2125, v1687, 8564, v2123, v1660, 20761, v2123, v2133, v2124, v2141, v2124, v2142,; c.resume = 20283; return None, gas
     if not (v2141 > v2123):
      gas -= 50
      v2169, v2170 = v2123, v2124
     else:
      v2145 = v2141 << 8
      v2150 = (((v2124 | 0x8000000080000000800000008000000080000000800000008000000080000000) - (v2145 * 0x100000001000000010000000100000001000000010000000100000001) & M) >> 31) & 0x100000001000000010000000100000001000000010000000100000001
      v2151 = v2150 * 0xffffffff
      v2152 = v2151 ^ M
      v2163 = ((v2124 & v2151) | ((v2124 & v2152) >> 32)) | ((((v2133 >> 8) | v2145) * 0x100000001000000010000000100000001000000010000000100000001 & M) & (v2152 ^ (v2152 >> 32)))
      v2165 = fb(mb[v1660 + 64:v1660 + 96])
      v2167 = (v2163 >> v2165 if v2165 < 256 else 0) & 65535
      if v2167 > v2123:
       gas -= 234
       v2169, v2170 = v2167, v2163
      else:
       gas -= 230
       v2169, v2170 = v2123, v2163
     gas -= 27
     v2171, v2172, v2173 = v2169, v2170, 256
    else:
     gas -= 66
     v2171, v2172, v2173 = v2123, v2124, v2130
    if gas < 20: st[-15:] = v1528, x13, x12, v1535, x10, x9, v1392, v1673, v1657, 96, v1656, 8572, v1684, v1669, v1660, v1687, v2171, v1678, v1660, v2172, v1687, 8564, v2125, v2173,; c.resume = 20734; return None, gas
    gas -= 20
    v2123, v2124, v2125 = v2171, v2172, (256 + v2125)
    continue
   if gas < 98: st[-15:] = v1528, x13, x12, v1535, x10, x9, v1392, v1673, v1657, 96, v1656, 8572, v1684, v1669, v1660, v1687, v2123, v1678, v1660, v2124, v1687, 8564, v2125,; c.resume = 20771; return None, gas - 26
   gas -= 98
   v2368, v2369, v2370 = v2124, v2123, v1669
   while True:
    if gas < 75: st[-15:] = v1528, x13, x12, v1535, x10, x9, v1392, v1673, v1657, 96, v1656, v1684, v1687, 8572, v2368, v2369, v1660, v2370,; c.resume = 20789; return None, gas
    v2371 = v2370 + 768 & M
    if not (v2371 < v1684):
     break
    if v2370 + 32 > ml: gas = grow(c, gas, 75, v2370, 32); mb = mem._bytes; ml = len(mb)
    v2374 = fb(mb[v2370:v2370 + 32])
    v2376 = (v2374 >> v1687) & 65535
    if v2376 > v2369:
     if gas < 212: st[-15:] = v1528, x13, x12, v1535, x10, x9, v1392, v1673, v1657, 96, v1656, v1684, v1687, 8572, v2368, v2369, v1660, v2370, v2371, v2376,; c.resume = 20975; return None, gas - 75
     v2378 = fb(mb[v1660:v1660 + 32])
     v2379 = v2370 - v2378 & M
     v2383 = fb(mb[v1660 + 32:v1660 + 64])
     v2384 = v2383 + ((v2379 >> 3) & 0x1fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) & M
     if v2384 + 32 > ml: gas = grow(c, gas, 212, v2384, 32); mb = mem._bytes; ml = len(mb)
     v2385 = fb(mb[v2384:v2384 + 32])
     if v2385 < v2376:
      if gas < 231: st[-15:] = v1528, x13, x12, v1535, x10, x9, v1392, v1673, v1657, 96, v1656, v1684, v1687, 8572, v2371, v2370, v1660, v2369, v1660, 20991, v2369, v2379, v2368, v2376, v2368, v2385,; c.resume = 20471; return None, gas - 212
      gas -= 231
      v2387, v2388 = v2385, 0
     else:
      gas -= 212
      v2387, v2388 = v2376, v2385
     if gas < 260: st[-15:] = v1528, x13, x12, v1535, x10, x9, v1392, v1673, v1657, 96, v1656, v1684, v1687, 8572, v2371, v2370, v1660, v2369, v1660, 20991, v2369, v2379, v2368, v2387, v2368, v2388,; c.resume = 20283; return None, gas
     if not (v2387 > v2369):
      gas -= 50
      v2415, v2416 = v2369, v2368
     else:
      v2391 = v2387 << 8
      v2396 = (((v2368 | 0x8000000080000000800000008000000080000000800000008000000080000000) - (v2391 * 0x100000001000000010000000100000001000000010000000100000001) & M) >> 31) & 0x100000001000000010000000100000001000000010000000100000001
      v2397 = v2396 * 0xffffffff
      v2398 = v2397 ^ M
      v2409 = ((v2368 & v2397) | ((v2368 & v2398) >> 32)) | ((((v2379 >> 8) | v2391) * 0x100000001000000010000000100000001000000010000000100000001 & M) & (v2398 ^ (v2398 >> 32)))
      v2411 = fb(mb[v1660 + 64:v1660 + 96])
      v2413 = (v2409 >> v2411 if v2411 < 256 else 0) & 65535
      if v2413 > v2369:
       gas -= 234
       v2415, v2416 = v2413, v2409
      else:
       gas -= 230
       v2415, v2416 = v2369, v2409
     gas -= 26
     v2417, v2418, v2419 = v2416, v2415, 0
    else:
     gas -= 75
     v2417, v2418, v2419 = v2368, v2369, v2376
    if gas < 55: st[-15:] = v1528, x13, x12, v1535, x10, x9, v1392, v1673, v1657, 96, v1656, v1684, v1687, 8572, v2417, v2418, v1660, v2370, v2371, v2419,; c.resume = 20818; return None, gas
    v2420 = v2370 + 256
    if v2370 + 288 > ml: gas = grow(c, gas, 55, v2370 + 256, 32); mb = mem._bytes; ml = len(mb)
    v2421 = fb(mb[v2370 + 256:v2370 + 288])
    v2423 = (v2421 >> v1687) & 65535
    if v2423 > v2418:
     if gas < 192: st[-15:] = v1528, x13, x12, v1535, x10, x9, v1392, v1673, v1657, 96, v1656, v1684, v1687, 8572, v2417, v2418, v1660, v2370, v2371, v2423, v2420,; c.resume = 20948; return None, gas - 55
     v2425 = fb(mb[v1660:v1660 + 32])
     v2426 = v2420 - v2425 & M
     v2430 = fb(mb[v1660 + 32:v1660 + 64])
     v2431 = v2430 + ((v2426 >> 3) & 0x1fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) & M
     if v2431 + 32 > ml: gas = grow(c, gas, 192, v2431, 32); mb = mem._bytes; ml = len(mb)
     v2432 = fb(mb[v2431:v2431 + 32])
     if v2432 < v2423:
      if gas < 211: st[-15:] = v1528, x13, x12, v1535, x10, x9, v1392, v1673, v1657, 96, v1656, v1684, v1687, 8572, v2371, v2370, v1660, v2418, v1660, 20964, v2418, v2426, v2417, v2423, v2417, v2432,; c.resume = 20471; return None, gas - 192
      gas -= 211
      v2434, v2435 = v2432, 0
     else:
      gas -= 192
      v2434, v2435 = v2423, v2432
     if gas < 263: st[-15:] = v1528, x13, x12, v1535, x10, x9, v1392, v1673, v1657, 96, v1656, v1684, v1687, 8572, v2371, v2370, v1660, v2418, v1660, 20964, v2418, v2426, v2417, v2434, v2417, v2435,; c.resume = 20283; return None, gas
     if not (v2434 > v2418):
      gas -= 50
      v2462, v2463 = v2418, v2417
     else:
      v2438 = v2434 << 8
      v2443 = (((v2417 | 0x8000000080000000800000008000000080000000800000008000000080000000) - (v2438 * 0x100000001000000010000000100000001000000010000000100000001) & M) >> 31) & 0x100000001000000010000000100000001000000010000000100000001
      v2444 = v2443 * 0xffffffff
      v2445 = v2444 ^ M
      v2456 = ((v2417 & v2444) | ((v2417 & v2445) >> 32)) | ((((v2426 >> 8) | v2438) * 0x100000001000000010000000100000001000000010000000100000001 & M) & (v2445 ^ (v2445 >> 32)))
      v2458 = fb(mb[v1660 + 64:v1660 + 96])
      v2460 = (v2456 >> v2458 if v2458 < 256 else 0) & 65535
      if v2460 > v2418:
       gas -= 234
       v2462, v2463 = v2460, v2456
      else:
       gas -= 230
       v2462, v2463 = v2418, v2456
     gas -= 29
     v2464, v2465, v2466, v2467 = v2463, v2462, 0, 0
    else:
     gas -= 55
     v2464, v2465, v2466, v2467 = v2417, v2418, v2423, v2420
    if gas < 57: st[-15:] = v1528, x13, x12, v1535, x10, x9, v1392, v1673, v1657, 96, v1656, v1684, v1687, 8572, v2464, v2465, v1660, v2370, v2371, v2466, v2467,; c.resume = 20841; return None, gas
    v2468 = v2370 + 512
    if v2370 + 544 > ml: gas = grow(c, gas, 57, v2370 + 512, 32); mb = mem._bytes; ml = len(mb)
    v2469 = fb(mb[v2370 + 512:v2370 + 544])
    v2471 = (v2469 >> v1687) & 65535
    if v2471 > v2465:
     if gas < 194: st[-15:] = v1528, x13, x12, v1535, x10, x9, v1392, v1673, v1657, 96, v1656, v1684, v1687, 8572, v2464, v2465, v1660, v2370, v2371, v2471, v2468,; c.resume = 20921; return None, gas - 57
     v2473 = fb(mb[v1660:v1660 + 32])
     v2474 = v2468 - v2473 & M
     v2478 = fb(mb[v1660 + 32:v1660 + 64])
     v2479 = v2478 + ((v2474 >> 3) & 0x1fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) & M
     if v2479 + 32 > ml: gas = grow(c, gas, 194, v2479, 32); mb = mem._bytes; ml = len(mb)
     v2480 = fb(mb[v2479:v2479 + 32])
     if v2480 < v2471:
      if gas < 213: st[-15:] = v1528, x13, x12, v1535, x10, x9, v1392, v1673, v1657, 96, v1656, v1684, v1687, 8572, v2371, v2370, v1660, v2465, v1660, 20937, v2465, v2474, v2464, v2471, v2464, v2480,; c.resume = 20471; return None, gas - 194
      gas -= 213
      v2482, v2483 = v2480, 0
     else:
      gas -= 194
      v2482, v2483 = v2471, v2480
     if gas < 263: st[-15:] = v1528, x13, x12, v1535, x10, x9, v1392, v1673, v1657, 96, v1656, v1684, v1687, 8572, v2371, v2370, v1660, v2465, v1660, 20937, v2465, v2474, v2464, v2482, v2464, v2483,; c.resume = 20283; return None, gas
     if not (v2482 > v2465):
      gas -= 50
      v2510, v2511 = v2465, v2464
     else:
      v2486 = v2482 << 8
      v2491 = (((v2464 | 0x8000000080000000800000008000000080000000800000008000000080000000) - (v2486 * 0x100000001000000010000000100000001000000010000000100000001) & M) >> 31) & 0x100000001000000010000000100000001000000010000000100000001
      v2492 = v2491 * 0xffffffff
      v2493 = v2492 ^ M
      v2504 = ((v2464 & v2492) | ((v2464 & v2493) >> 32)) | ((((v2474 >> 8) | v2486) * 0x100000001000000010000000100000001000000010000000100000001 & M) & (v2493 ^ (v2493 >> 32)))
      v2506 = fb(mb[v1660 + 64:v1660 + 96])
      v2508 = (v2504 >> v2506 if v2506 < 256 else 0) & 65535
      if v2508 > v2465:
       gas -= 234
       v2510, v2511 = v2508, v2504
      else:
       gas -= 230
       v2510, v2511 = v2465, v2504
     gas -= 29
     v2512, v2513, v2514, v2515 = v2511, v2510, 0, 0
    else:
     gas -= 57
     v2512, v2513, v2514, v2515 = v2464, v2465, v2471, v2468
    if gas < 48: st[-15:] = v1528, x13, x12, v1535, x10, x9, v1392, v1673, v1657, 96, v1656, v1684, v1687, 8572, v2512, v2513, v1660, v2370, v2371, v2514, v2515,; c.resume = 20865; return None, gas
    if v2371 + 32 > ml: gas = grow(c, gas, 48, v2371, 32); mb = mem._bytes; ml = len(mb)
    v2516 = fb(mb[v2371:v2371 + 32])
    v2518 = (v2516 >> v1687) & 65535
    if v2518 > v2513:
     if gas < 182: st[-15:] = v1528, x13, x12, v1535, x10, x9, v1392, v1673, v1657, 96, v1656, v1684, v1687, 8572, v2512, v2513, v1660, v2370, v2518, v2371,; c.resume = 20895; return None, gas - 48
     v2520 = fb(mb[v1660:v1660 + 32])
     v2521 = v2371 - v2520 & M
     v2525 = fb(mb[v1660 + 32:v1660 + 64])
     v2526 = v2525 + ((v2521 >> 3) & 0x1fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) & M
     if v2526 + 32 > ml: gas = grow(c, gas, 182, v2526, 32); mb = mem._bytes; ml = len(mb)
     v2527 = fb(mb[v2526:v2526 + 32])
     if v2527 < v2518:
      if gas < 201: st[-15:] = v1528, x13, x12, v1535, x10, x9, v1392, v1673, v1657, 96, v1656, v1684, v1687, 8572, v2370, 1024, v1660, v2513, v1660, 20912, v2513, v2521, v2512, v2518, v2512, v2527,; c.resume = 20471; return None, gas - 182
      gas -= 201
      v2529, v2530 = v2527, 0
     else:
      gas -= 182
      v2529, v2530 = v2518, v2527
     if gas < 257: st[-15:] = v1528, x13, x12, v1535, x10, x9, v1392, v1673, v1657, 96, v1656, v1684, v1687, 8572, v2370, 1024, v1660, v2513, v1660, 20912, v2513, v2521, v2512, v2529, v2512, v2530,; c.resume = 20283; return None, gas
     if not (v2529 > v2513):
      gas -= 50
      v2557, v2558 = v2513, v2512
     else:
      v2533 = v2529 << 8
      v2538 = (((v2512 | 0x8000000080000000800000008000000080000000800000008000000080000000) - (v2533 * 0x100000001000000010000000100000001000000010000000100000001) & M) >> 31) & 0x100000001000000010000000100000001000000010000000100000001
      v2539 = v2538 * 0xffffffff
      v2540 = v2539 ^ M
      v2551 = ((v2512 & v2539) | ((v2512 & v2540) >> 32)) | ((((v2521 >> 8) | v2533) * 0x100000001000000010000000100000001000000010000000100000001 & M) & (v2540 ^ (v2540 >> 32)))
      v2553 = fb(mb[v1660 + 64:v1660 + 96])
      v2555 = (v2551 >> v2553 if v2553 < 256 else 0) & 65535
      if v2555 > v2513:
       gas -= 234
       v2557, v2558 = v2555, v2551
      else:
       gas -= 230
       v2557, v2558 = v2513, v2551
     gas -= 23
     v2559, v2560, v2561, v2562 = v2558, v2557, 1024, 0
    else:
     gas -= 48
     v2559, v2560, v2561, v2562 = v2512, v2513, v2518, v2371
    if gas < 22: st[-15:] = v1528, x13, x12, v1535, x10, x9, v1392, v1673, v1657, 96, v1656, v1684, v1687, 8572, v2559, v2560, v1660, v2370, v2561, v2562,; c.resume = 20884; return None, gas
    gas -= 22
    v2368, v2369, v2370 = v2559, v2560, (1024 + v2370)
    continue
   if gas < 59: st[-15:] = v1528, x13, x12, v1535, x10, x9, v1392, v1673, v1657, 96, v1656, v1684, v1687, 8572, v2368, v2369, v1660, v2370, v2371,; c.resume = 21001; return None, gas - 35
   gas -= 59
   v2613, v2614, v2615 = v2369, v2368, v2370
   while True:
    if gas < 66: st[-15:] = v1528, x13, x12, v1535, x10, x9, v1392, v1673, v1657, 96, v1656, v2613, v1684, v1660, v2614, v1687, 8572, v2615,; c.resume = 21010; return None, gas
    if not (v2615 < v1684):
     break
    if v2615 + 32 > ml: gas = grow(c, gas, 66, v2615, 32); mb = mem._bytes; ml = len(mb)
    v2618 = fb(mb[v2615:v2615 + 32])
    v2620 = (v2618 >> v1687) & 65535
    if v2620 > v2613:
     if gas < 200: st[-15:] = v1528, x13, x12, v1535, x10, x9, v1392, v1673, v1657, 96, v1656, v2613, v1684, v1660, v2614, v1687, 8572, v2615, v2620,; c.resume = 21044; return None, gas - 66
     v2622 = fb(mb[v1660:v1660 + 32])
     v2623 = v2615 - v2622 & M
     v2627 = fb(mb[v1660 + 32:v1660 + 64])
     v2628 = v2627 + ((v2623 >> 3) & 0x1fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) & M
     if v2628 + 32 > ml: gas = grow(c, gas, 200, v2628, 32); mb = mem._bytes; ml = len(mb)
     v2629 = fb(mb[v2628:v2628 + 32])
     if v2629 < v2620:
      if gas < 219: st[-15:] = v1528, x13, x12, v1535, x10, x9, v1392, v1673, v1657, 96, v1656, 256, v1684, v1660, v2615, v1687, 8572, v2613, v1660, 21061, v2613, v2623, v2614, v2620, v2614, v2629,; c.resume = 20471; return None, gas - 200
      gas -= 219
      v2631, v2632 = v2629, 0
     else:
      gas -= 200
      v2631, v2632 = v2620, v2629
     if gas < 261: st[-15:] = v1528, x13, x12, v1535, x10, x9, v1392, v1673, v1657, 96, v1656, 256, v1684, v1660, v2615, v1687, 8572, v2613, v1660, 21061, v2613, v2623, v2614, v2631, v2614, v2632,; c.resume = 20283; return None, gas
     if not (v2631 > v2613):
      gas -= 50
      v2659, v2660 = v2613, v2614
     else:
      v2635 = v2631 << 8
      v2640 = (((v2614 | 0x8000000080000000800000008000000080000000800000008000000080000000) - (v2635 * 0x100000001000000010000000100000001000000010000000100000001) & M) >> 31) & 0x100000001000000010000000100000001000000010000000100000001
      v2641 = v2640 * 0xffffffff
      v2642 = v2641 ^ M
      v2653 = ((v2614 & v2641) | ((v2614 & v2642) >> 32)) | ((((v2623 >> 8) | v2635) * 0x100000001000000010000000100000001000000010000000100000001 & M) & (v2642 ^ (v2642 >> 32)))
      v2655 = fb(mb[v1660 + 64:v1660 + 96])
      v2657 = (v2653 >> v2655 if v2655 < 256 else 0) & 65535
      if v2657 > v2613:
       gas -= 234
       v2659, v2660 = v2657, v2653
      else:
       gas -= 230
       v2659, v2660 = v2613, v2653
     gas -= 27
     v2661, v2662, v2663 = v2659, v2660, 256
    else:
     gas -= 66
     v2661, v2662, v2663 = v2613, v2614, v2620
    if gas < 20: st[-15:] = v1528, x13, x12, v1535, x10, x9, v1392, v1673, v1657, 96, v1656, v2661, v1684, v1660, v2662, v1687, 8572, v2615, v2663,; c.resume = 21034; return None, gas
    gas -= 20
    v2613, v2614, v2615 = v2661, v2662, (256 + v2615)
    continue
   if gas < 174: st[-15:] = v1528, x13, x12, v1535, x10, x9, v1392, v1673, v1657, 96, v1656, v2613, v1684, v1660, v2614, v1687, 8572, v2615,; c.resume = 20771; return None, gas - 26
   v2665 = fb(mb[160:192])
   v2667 = 65535 & (v2614 >> v1673)
   if v2667 < v1657:
    gas -= 129
    v2669 = v1657
   else:
    gas -= 110
    v2669 = v2667
   v2671 = fb(mb[160:192])
   gas -= 45
   v2708, v2709, v2710 = v2665, (v2669 << 48), v2671
   while True:
    if gas < 179: st[-15:] = v1528, x13, x12, v1535, x10, x9, v1392, v2708, v2709, x15, v2710, 96, v2614, v1656, v2669,; c.resume = 8614; return None, gas
    if v2710 < v1656:
     v2713 = 224 - (v2710 << 5)
     v2714 = v2614 >> v2713
     if not ((v2714 & 0xffffffff)):
      gas -= 119
      v2746, v2747, v2748, v2749, v2750 = v2614, v1656, v2669, v2709, 96
      break
     v2717 = v2714 & 255
     v2720 = ((v2717 * 96) + x15 & M) + 96 & M
     if v2720 + 32 > ml: gas = grow(c, gas, 179, v2720, 32); mb = mem._bytes; ml = len(mb)
     v2721 = fb(mb[v2720:v2720 + 32])
     v2723 = (v2721 - v2669 & M) - 0x1000000000000000000000000 & M
     mb[v2720:v2720 + 32] = v2723.to_bytes(32)
     if gas < 425: st[-15:] = v1528, x13, x12, v1535, x10, x9, v1392, v2723, v2710, 96, v2614, v1656, v2669, v2709, v2669, v2708, v2717, x10, 8744, v2723,; c.resume = 21071; return None, gas - 179
     if not (((v2723 >> 96) & 65535)):
      gas -= 227
      v2730 = 0
     else:
      v2727 = 0xffffffffffffffffffffffff & v2723
      if not (v2727 < 65535):
       gas -= 259
       v2730 = 65535
      else:
       gas -= 253
       v2730 = v2727
     v2731 = fb(mb[x10:x10 + 32])
     if not (v2717 < v2731):
      st[-15:] = v1528, x13, x12, v1535, x10, x9, v1392, v2723, v2710, 96, v2614, v1656, v2669, v2709, v2669, v2708, v2730, 8754, v2717, x10,; c.resume = 17903; return None, gas - 50
     v2735 = (v2717 << 5) + x10
     if v2735 + 64 > ml: gas = grow(c, gas, 166, v2735 + 32, 32); mb = mem._bytes; ml = len(mb)
     mb[v2735 + 32:v2735 + 64] = v2730.to_bytes(32)
     v2742 = 40 - (v2710 << 3)
     gas -= 166
     v2708, v2709, v2710 = (v2708 + v2669 & M), (((1 + (255 & (v2723 >> 192))) << v2742 & M) | v2709), (1 + v2710)
     continue
    gas -= 23
    v2746, v2747, v2748, v2749, v2750 = v2710, 96, v2614, v1656, v2669
    break
   v1381, v1382, v1383, v1384, v1385, v1386, v1387, v1388, v1389, v1390, v1391 = v1528, v1535, v1392, v2708, v2709, x15, v2746, v2747, v2748, v2749, v2750
   continue
 def r8596(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or not 14 <= len(st) <= 1014: c.resume = 8596; return None, gas
  x1 = st[-2]
  x2 = st[-3]
  x3 = st[-4]
  x4 = st[-5]
  x5 = st[-6]
  x8 = st[-9]
  x13 = st[-14]
  while True:
   if gas < 45: c.resume = 8596; return None, gas
   if 192 > ml: gas = grow(c, gas, 45, 160, 32); mb = mem._bytes; ml = len(mb)
   v2 = fb(mb[160:192])
   gas -= 45
   v52, v53, v54 = x5, (x4 << 48 & M), v2
   while True:
    if gas < 179: st[-6:] = v52, v53, x13, v54, x3, x2, x1, x4,; c.resume = 8614; return None, gas
    if v54 < x1:
     v57 = 224 - (v54 << 5 & M) & M
     v58 = x2 >> v57 if v57 < 256 else 0
     if not ((v58 & 0xffffffff)):
      gas -= 119
      v90, v91, v92, v93, v94 = x2, x1, x4, v53, x3
      break
     v61 = v58 & 255
     v64 = ((v61 * x3 & M) + x13 & M) + x3 & M
     if v64 + 32 > ml: gas = grow(c, gas, 179, v64, 32); mb = mem._bytes; ml = len(mb)
     v65 = fb(mb[v64:v64 + 32])
     v67 = (v65 - x4 & M) - 0x1000000000000000000000000 & M
     mb[v64:v64 + 32] = v67.to_bytes(32)
     if gas < 309: st[-6:] = v67, v54, x3, x2, x1, x4, v53, x4, v52, v61, x8, 8744, v67,; c.resume = 21071; return None, gas - 179
     if not (((v67 >> 96) & 65535)):
      gas -= 227
      v74 = 0
     else:
      v71 = 0xffffffffffffffffffffffff & v67
      if not (v71 < 65535):
       gas -= 259
       v74 = 65535
      else:
       gas -= 253
       v74 = v71
     if x8 + 32 > ml: gas = grow(c, gas, 50, x8, 32); mb = mem._bytes; ml = len(mb)
     v75 = fb(mb[x8:x8 + 32])
     if not (v61 < v75):
      st[-6:] = v67, v54, x3, x2, x1, x4, v53, x4, v52, v74, 8754, v61, x8,; c.resume = 17903; return None, gas - 50
     if gas < 166: st[-6:] = v67, v54, x3, x2, x1, x4, v53, x4, v52, v74, 8754, v61, x8,; c.resume = 18190; return None, gas - 50
     v79 = (v61 << 5) + x8
     if v79 + 64 > ml: gas = grow(c, gas, 166, v79 + 32, 32); mb = mem._bytes; ml = len(mb)
     mb[v79 + 32:v79 + 64] = v74.to_bytes(32)
     v86 = 40 - (v54 << 3 & M) & M
     gas -= 166
     v52, v53, v54 = (v52 + x4 & M), (((1 + (255 & (v67 >> 192))) << v86 & M if v86 < 256 else 0) | v53), (1 + v54)
     continue
    gas -= 23
    v90, v91, v92, v93, v94 = v54, x3, x2, x1, x4
    break
   st[-6:] = v52, v53, x13, v90, v91, v92, v93, v94,
   return r8622, gas
 def r8801(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or not 14 <= len(st) <= 1014: c.resume = 8801; return None, gas
  x0 = st[-1]
  x1 = st[-2]
  x2 = st[-3]
  x3 = st[-4]
  x5 = st[-6]
  x8 = st[-9]
  x13 = st[-14]
  while True:
   if gas < 19: c.resume = 8801; return None, gas
   gas -= 19
   while True:
    if gas < 45: st[-5:] = x0, x3, x2, x1, 0,; c.resume = 8596; return None, gas
    if 192 > ml: gas = grow(c, gas, 45, 160, 32); mb = mem._bytes; ml = len(mb)
    v6 = fb(mb[160:192])
    gas -= 45
    v52, v53, v54 = x5, (x0 << 48 & M), v6
    while True:
     if gas < 179: st[-6:] = v52, v53, x13, v54, x3, x2, x1, x0,; c.resume = 8614; return None, gas
     if v54 < x1:
      v57 = 224 - (v54 << 5 & M) & M
      v58 = x2 >> v57 if v57 < 256 else 0
      if not ((v58 & 0xffffffff)):
       gas -= 119
       v90, v91, v92, v93, v94 = x2, x1, x0, v53, x3
       break
      v61 = v58 & 255
      v64 = ((v61 * x3 & M) + x13 & M) + x3 & M
      if v64 + 32 > ml: gas = grow(c, gas, 179, v64, 32); mb = mem._bytes; ml = len(mb)
      v65 = fb(mb[v64:v64 + 32])
      v67 = (v65 - x0 & M) - 0x1000000000000000000000000 & M
      mb[v64:v64 + 32] = v67.to_bytes(32)
      if gas < 309: st[-6:] = v67, v54, x3, x2, x1, x0, v53, x0, v52, v61, x8, 8744, v67,; c.resume = 21071; return None, gas - 179
      if not (((v67 >> 96) & 65535)):
       gas -= 227
       v74 = 0
      else:
       v71 = 0xffffffffffffffffffffffff & v67
       if not (v71 < 65535):
        gas -= 259
        v74 = 65535
       else:
        gas -= 253
        v74 = v71
      if x8 + 32 > ml: gas = grow(c, gas, 50, x8, 32); mb = mem._bytes; ml = len(mb)
      v75 = fb(mb[x8:x8 + 32])
      if not (v61 < v75):
       st[-6:] = v67, v54, x3, x2, x1, x0, v53, x0, v52, v74, 8754, v61, x8,; c.resume = 17903; return None, gas - 50
      if gas < 166: st[-6:] = v67, v54, x3, x2, x1, x0, v53, x0, v52, v74, 8754, v61, x8,; c.resume = 18190; return None, gas - 50
      v79 = (v61 << 5) + x8
      if v79 + 64 > ml: gas = grow(c, gas, 166, v79 + 32, 32); mb = mem._bytes; ml = len(mb)
      mb[v79 + 32:v79 + 64] = v74.to_bytes(32)
      v86 = 40 - (v54 << 3 & M) & M
      gas -= 166
      v52, v53, v54 = (v52 + x0 & M), (((1 + (255 & (v67 >> 192))) << v86 & M if v86 < 256 else 0) | v53), (1 + v54)
      continue
     gas -= 23
     v90, v91, v92, v93, v94 = v54, x3, x2, x1, x0
     break
    st[-6:] = v52, v53, x13, v90, v91, v92, v93, v94,
    return r8622, gas
 def r20216(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or not 6 <= len(st) <= 1016: c.resume = 20216; return None, gas
  x0 = st[-1]
  x1 = st[-2]
  x2 = st[-3]
  x3 = st[-4]
  x4 = st[-5]
  x5 = st[-6]
  if gas < 98: c.resume = 20216; return None, gas
  if x2 + 32 > ml: gas = grow(c, gas, 98, x2, 32); mb = mem._bytes; ml = len(mb)
  v7 = fb(mb[x2:x2 + 32])
  v8 = x0 - v7 & M
  if x2 + 64 > ml: gas = grow(c, gas, 98, x2 + 32, 32); mb = mem._bytes; ml = len(mb)
  v12 = fb(mb[x2 + 32:x2 + 64])
  v13 = v12 + ((v8 >> 3) & 0x1fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) & M
  if v13 + 32 > ml: gas = grow(c, gas, 98, v13, 32); mb = mem._bytes; ml = len(mb)
  v14 = fb(mb[v13:v13 + 32])
  if v14 < x1:
   if gas < 117: st[-6:] = x3, x2, x5, x3, v8, x4, x1, x4, v14,; c.resume = 20471; return None, gas - 98
   gas -= 117
   v16, v17 = v14, 0
  else:
   gas -= 98
   v16, v17 = x1, v14
  if gas < 220: st[-6:] = x3, x2, x5, x3, v8, x4, v16, x4, v17,; c.resume = 20283; return None, gas
  if not (v16 > x3):
   f = T.get(x5)
   st[-6:] = x3, x4,
   if f is not None: return f, gas - 50
   st.append(x5); c.resume = 20470
   return None, gas - 42
  v20 = v16 << 8 & M
  v25 = (((x4 | 0x8000000080000000800000008000000080000000800000008000000080000000) - (v20 * 0x100000001000000010000000100000001000000010000000100000001 & M) & M) >> 31) & 0x100000001000000010000000100000001000000010000000100000001
  v26 = v25 * 0xffffffff
  v27 = v26 ^ M
  v38 = ((x4 & v26) | ((x4 & v27) >> 32)) | ((((v8 >> 8) | v20) * 0x100000001000000010000000100000001000000010000000100000001 & M) & (v27 ^ (v27 >> 32)))
  if x2 + 96 > ml: gas = grow(c, gas, 220, x2 + 64, 32); mb = mem._bytes; ml = len(mb)
  v40 = fb(mb[x2 + 64:x2 + 96])
  v42 = (v38 >> v40 if v40 < 256 else 0) & 65535
  if v42 > x3:
   if gas < 234: st[-6:] = x3, v38, x5, v42,; c.resume = 20459; return None, gas - 220
   f = T.get(x5)
   st[-6:] = v42, v38,
   if f is not None: return f, gas - 234
   st.append(x5); c.resume = 20462
   return None, gas - 226
  if gas < 230: st[-6:] = x3, v38, x5, v42,; c.resume = 20457; return None, gas - 220
  f = T.get(x5)
  st[-6:] = x3, v38,
  if f is not None: return f, gas - 230
  st.append(x5); c.resume = 20458
  return None, gas - 222
 def r20293(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or not 8 <= len(st) <= 1018: c.resume = 20293; return None, gas
  x1 = st[-2]
  x2 = st[-3]
  x3 = st[-4]
  x4 = st[-5]
  x5 = st[-6]
  x6 = st[-7]
  if gas < 192: c.resume = 20293; return None, gas
  v8 = x1 << 8 & M
  v13 = (((x2 | 0x8000000080000000800000008000000080000000800000008000000080000000) - (v8 * 0x100000001000000010000000100000001000000010000000100000001 & M) & M) >> 31) & 0x100000001000000010000000100000001000000010000000100000001
  v14 = v13 * 0xffffffff
  v15 = v14 ^ M
  v26 = ((x2 & v14) | ((x2 & v15) >> 32)) | ((((x3 >> 8) | v8) * 0x100000001000000010000000100000001000000010000000100000001 & M) & (v15 ^ (v15 >> 32)))
  v27 = x6 + 64 & M
  if v27 + 32 > ml: gas = grow(c, gas, 192, v27, 32); mb = mem._bytes; ml = len(mb)
  v28 = fb(mb[v27:v27 + 32])
  v30 = (v26 >> v28 if v28 < 256 else 0) & 65535
  if v30 > x4:
   if gas < 206: st[-7:] = v26, x5, v30,; c.resume = 20459; return None, gas - 192
   f = T.get(x5)
   st[-8:] = v30, v26,
   if f is not None: return f, gas - 206
   st.append(x5); c.resume = 20462
   return None, gas - 198
  if gas < 202: st[-7:] = v26, x5, v30,; c.resume = 20457; return None, gas - 192
  f = T.get(x5)
  st[-7:] = v26,
  if f is not None: return f, gas - 202
  st.append(x5); c.resume = 20458
  return None, gas - 194
 def r20463(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or not 7 <= len(st) <= 1024: c.resume = 20463; return None, gas
  x0 = st[-1]
  x5 = st[-6]
  if gas < 22: c.resume = 20463; return None, gas
  f = T.get(x5)
  st[-7:] = x0,
  if f is not None: return f, gas - 22
  st.append(x5); c.resume = 20470
  return None, gas - 14
 def r20865(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or not 10 <= len(st) <= 1014: c.resume = 20865; return None, gas
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
  v200, v201, v202, v203, v204, v205 = x6, x5, x3, x2, x1, x0
  while True:
   if gas < 48: st[-7:] = v200, v201, x4, v202, v203, v204, v205,; c.resume = 20865; return None, gas
   if v203 + 32 > ml: gas = grow(c, gas, 48, v203, 32); mb = mem._bytes; ml = len(mb)
   v206 = fb(mb[v203:v203 + 32])
   v208 = (v206 >> x8 if x8 < 256 else 0) & 65535
   if v208 > v201:
    if gas < 182: st[-7:] = v200, v201, x4, v202, v208, v203,; c.resume = 20895; return None, gas - 48
    if x4 + 32 > ml: gas = grow(c, gas, 182, x4, 32); mb = mem._bytes; ml = len(mb)
    v210 = fb(mb[x4:x4 + 32])
    v211 = v203 - v210 & M
    if x4 + 64 > ml: gas = grow(c, gas, 182, x4 + 32, 32); mb = mem._bytes; ml = len(mb)
    v215 = fb(mb[x4 + 32:x4 + 64])
    v216 = v215 + ((v211 >> 3) & 0x1fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) & M
    if v216 + 32 > ml: gas = grow(c, gas, 182, v216, 32); mb = mem._bytes; ml = len(mb)
    v217 = fb(mb[v216:v216 + 32])
    if v217 < v208:
     if gas < 201: st[-7:] = v202, 1024, x4, v201, x4, 20912, v201, v211, v200, v208, v200, v217,; c.resume = 20471; return None, gas - 182
     gas -= 201
     v219, v220 = v217, 0
    else:
     gas -= 182
     v219, v220 = v208, v217
    if gas < 220: st[-7:] = v202, 1024, x4, v201, x4, 20912, v201, v211, v200, v219, v200, v220,; c.resume = 20283; return None, gas
    if not (v219 > v201):
     gas -= 50
     v247, v248 = v201, v200
    else:
     v223 = v219 << 8
     v228 = (((v200 | 0x8000000080000000800000008000000080000000800000008000000080000000) - (v223 * 0x100000001000000010000000100000001000000010000000100000001) & M) >> 31) & 0x100000001000000010000000100000001000000010000000100000001
     v229 = v228 * 0xffffffff
     v230 = v229 ^ M
     v241 = ((v200 & v229) | ((v200 & v230) >> 32)) | ((((v211 >> 8) | v223) * 0x100000001000000010000000100000001000000010000000100000001 & M) & (v230 ^ (v230 >> 32)))
     if x4 + 96 > ml: gas = grow(c, gas, 220, x4 + 64, 32); mb = mem._bytes; ml = len(mb)
     v243 = fb(mb[x4 + 64:x4 + 96])
     v245 = (v241 >> v243 if v243 < 256 else 0) & 65535
     if v245 > v201:
      if gas < 234: st[-7:] = v202, 1024, x4, v201, v241, 20912, v245,; c.resume = 20459; return None, gas - 220
      gas -= 234
      v247, v248 = v245, v241
     else:
      if gas < 230: st[-7:] = v202, 1024, x4, v201, v241, 20912, v245,; c.resume = 20457; return None, gas - 220
      gas -= 230
      v247, v248 = v201, v241
    if gas < 23: st[-7:] = v202, 1024, x4, v247, v248,; c.resume = 20912; return None, gas
    gas -= 23
    v249, v250, v251, v252 = v248, v247, 1024, 0
   else:
    gas -= 48
    v249, v250, v251, v252 = v200, v201, v208, v203
   if gas < 97: st[-7:] = v249, v250, x4, v202, v251, v252,; c.resume = 20884; return None, gas
   v253 = 1024 + v202 & M
   v254 = v253 + 768 & M
   if not (v254 < x9):
    break
   if v253 + 32 > ml: gas = grow(c, gas, 97, v253, 32); mb = mem._bytes; ml = len(mb)
   v257 = fb(mb[v253:v253 + 32])
   v259 = (v257 >> x8 if x8 < 256 else 0) & 65535
   if v259 > v250:
    if gas < 234: st[-7:] = v249, v250, x4, v253, v254, v259,; c.resume = 20975; return None, gas - 97
    if x4 + 32 > ml: gas = grow(c, gas, 234, x4, 32); mb = mem._bytes; ml = len(mb)
    v261 = fb(mb[x4:x4 + 32])
    v262 = v253 - v261 & M
    if x4 + 64 > ml: gas = grow(c, gas, 234, x4 + 32, 32); mb = mem._bytes; ml = len(mb)
    v266 = fb(mb[x4 + 32:x4 + 64])
    v267 = v266 + ((v262 >> 3) & 0x1fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) & M
    if v267 + 32 > ml: gas = grow(c, gas, 234, v267, 32); mb = mem._bytes; ml = len(mb)
    v268 = fb(mb[v267:v267 + 32])
    if v268 < v259:
     if gas < 253: st[-7:] = v254, v253, x4, v250, x4, 20991, v250, v262, v249, v259, v249, v268,; c.resume = 20471; return None, gas - 234
     gas -= 253
     v270, v271 = v268, 0
    else:
     gas -= 234
     v270, v271 = v259, v268
    if gas < 220: st[-7:] = v254, v253, x4, v250, x4, 20991, v250, v262, v249, v270, v249, v271,; c.resume = 20283; return None, gas
    if not (v270 > v250):
     gas -= 50
     v298, v299 = v250, v249
    else:
     v274 = v270 << 8
     v279 = (((v249 | 0x8000000080000000800000008000000080000000800000008000000080000000) - (v274 * 0x100000001000000010000000100000001000000010000000100000001) & M) >> 31) & 0x100000001000000010000000100000001000000010000000100000001
     v280 = v279 * 0xffffffff
     v281 = v280 ^ M
     v292 = ((v249 & v280) | ((v249 & v281) >> 32)) | ((((v262 >> 8) | v274) * 0x100000001000000010000000100000001000000010000000100000001 & M) & (v281 ^ (v281 >> 32)))
     if x4 + 96 > ml: gas = grow(c, gas, 220, x4 + 64, 32); mb = mem._bytes; ml = len(mb)
     v294 = fb(mb[x4 + 64:x4 + 96])
     v296 = (v292 >> v294 if v294 < 256 else 0) & 65535
     if v296 > v250:
      if gas < 234: st[-7:] = v254, v253, x4, v250, v292, 20991, v296,; c.resume = 20459; return None, gas - 220
      gas -= 234
      v298, v299 = v296, v292
     else:
      if gas < 230: st[-7:] = v254, v253, x4, v250, v292, 20991, v296,; c.resume = 20457; return None, gas - 220
      gas -= 230
      v298, v299 = v250, v292
    if gas < 26: st[-7:] = v254, v253, x4, v298, v299,; c.resume = 20991; return None, gas
    gas -= 26
    v300, v301, v302 = v299, v298, 0
   else:
    gas -= 97
    v300, v301, v302 = v249, v250, v259
   if gas < 55: st[-7:] = v300, v301, x4, v253, v254, v302,; c.resume = 20818; return None, gas
   v303 = v253 + 256
   if v253 + 288 > ml: gas = grow(c, gas, 55, v253 + 256, 32); mb = mem._bytes; ml = len(mb)
   v304 = fb(mb[v253 + 256:v253 + 288])
   v306 = (v304 >> x8 if x8 < 256 else 0) & 65535
   if v306 > v301:
    if gas < 192: st[-7:] = v300, v301, x4, v253, v254, v306, v303,; c.resume = 20948; return None, gas - 55
    if x4 + 32 > ml: gas = grow(c, gas, 192, x4, 32); mb = mem._bytes; ml = len(mb)
    v308 = fb(mb[x4:x4 + 32])
    v309 = v303 - v308 & M
    if x4 + 64 > ml: gas = grow(c, gas, 192, x4 + 32, 32); mb = mem._bytes; ml = len(mb)
    v313 = fb(mb[x4 + 32:x4 + 64])
    v314 = v313 + ((v309 >> 3) & 0x1fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) & M
    if v314 + 32 > ml: gas = grow(c, gas, 192, v314, 32); mb = mem._bytes; ml = len(mb)
    v315 = fb(mb[v314:v314 + 32])
    if v315 < v306:
     if gas < 211: st[-7:] = v254, v253, x4, v301, x4, 20964, v301, v309, v300, v306, v300, v315,; c.resume = 20471; return None, gas - 192
     gas -= 211
     v317, v318 = v315, 0
    else:
     gas -= 192
     v317, v318 = v306, v315
    if gas < 220: st[-7:] = v254, v253, x4, v301, x4, 20964, v301, v309, v300, v317, v300, v318,; c.resume = 20283; return None, gas
    if not (v317 > v301):
     gas -= 50
     v345, v346 = v301, v300
    else:
     v321 = v317 << 8
     v326 = (((v300 | 0x8000000080000000800000008000000080000000800000008000000080000000) - (v321 * 0x100000001000000010000000100000001000000010000000100000001) & M) >> 31) & 0x100000001000000010000000100000001000000010000000100000001
     v327 = v326 * 0xffffffff
     v328 = v327 ^ M
     v339 = ((v300 & v327) | ((v300 & v328) >> 32)) | ((((v309 >> 8) | v321) * 0x100000001000000010000000100000001000000010000000100000001 & M) & (v328 ^ (v328 >> 32)))
     if x4 + 96 > ml: gas = grow(c, gas, 220, x4 + 64, 32); mb = mem._bytes; ml = len(mb)
     v341 = fb(mb[x4 + 64:x4 + 96])
     v343 = (v339 >> v341 if v341 < 256 else 0) & 65535
     if v343 > v301:
      if gas < 234: st[-7:] = v254, v253, x4, v301, v339, 20964, v343,; c.resume = 20459; return None, gas - 220
      gas -= 234
      v345, v346 = v343, v339
     else:
      if gas < 230: st[-7:] = v254, v253, x4, v301, v339, 20964, v343,; c.resume = 20457; return None, gas - 220
      gas -= 230
      v345, v346 = v301, v339
    if gas < 29: st[-7:] = v254, v253, x4, v345, v346,; c.resume = 20964; return None, gas
    gas -= 29
    v347, v348, v349, v350 = v346, v345, 0, 0
   else:
    gas -= 55
    v347, v348, v349, v350 = v300, v301, v306, v303
   if gas < 57: st[-7:] = v347, v348, x4, v253, v254, v349, v350,; c.resume = 20841; return None, gas
   v351 = v253 + 512
   if v253 + 544 > ml: gas = grow(c, gas, 57, v253 + 512, 32); mb = mem._bytes; ml = len(mb)
   v352 = fb(mb[v253 + 512:v253 + 544])
   v354 = (v352 >> x8 if x8 < 256 else 0) & 65535
   if v354 > v348:
    if gas < 194: st[-7:] = v347, v348, x4, v253, v254, v354, v351,; c.resume = 20921; return None, gas - 57
    if x4 + 32 > ml: gas = grow(c, gas, 194, x4, 32); mb = mem._bytes; ml = len(mb)
    v356 = fb(mb[x4:x4 + 32])
    v357 = v351 - v356 & M
    if x4 + 64 > ml: gas = grow(c, gas, 194, x4 + 32, 32); mb = mem._bytes; ml = len(mb)
    v361 = fb(mb[x4 + 32:x4 + 64])
    v362 = v361 + ((v357 >> 3) & 0x1fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) & M
    if v362 + 32 > ml: gas = grow(c, gas, 194, v362, 32); mb = mem._bytes; ml = len(mb)
    v363 = fb(mb[v362:v362 + 32])
    if v363 < v354:
     if gas < 213: st[-7:] = v254, v253, x4, v348, x4, 20937, v348, v357, v347, v354, v347, v363,; c.resume = 20471; return None, gas - 194
     gas -= 213
     v365, v366 = v363, 0
    else:
     gas -= 194
     v365, v366 = v354, v363
    if gas < 220: st[-7:] = v254, v253, x4, v348, x4, 20937, v348, v357, v347, v365, v347, v366,; c.resume = 20283; return None, gas
    if not (v365 > v348):
     gas -= 50
     v393, v394 = v348, v347
    else:
     v369 = v365 << 8
     v374 = (((v347 | 0x8000000080000000800000008000000080000000800000008000000080000000) - (v369 * 0x100000001000000010000000100000001000000010000000100000001) & M) >> 31) & 0x100000001000000010000000100000001000000010000000100000001
     v375 = v374 * 0xffffffff
     v376 = v375 ^ M
     v387 = ((v347 & v375) | ((v347 & v376) >> 32)) | ((((v357 >> 8) | v369) * 0x100000001000000010000000100000001000000010000000100000001 & M) & (v376 ^ (v376 >> 32)))
     if x4 + 96 > ml: gas = grow(c, gas, 220, x4 + 64, 32); mb = mem._bytes; ml = len(mb)
     v389 = fb(mb[x4 + 64:x4 + 96])
     v391 = (v387 >> v389 if v389 < 256 else 0) & 65535
     if v391 > v348:
      if gas < 234: st[-7:] = v254, v253, x4, v348, v387, 20937, v391,; c.resume = 20459; return None, gas - 220
      gas -= 234
      v393, v394 = v391, v387
     else:
      if gas < 230: st[-7:] = v254, v253, x4, v348, v387, 20937, v391,; c.resume = 20457; return None, gas - 220
      gas -= 230
      v393, v394 = v348, v387
    if gas < 29: st[-7:] = v254, v253, x4, v393, v394,; c.resume = 20937; return None, gas
    gas -= 29
    v200, v201, v202, v203, v204, v205 = v394, v393, v253, v254, 0, 0
    continue
   gas -= 57
   v200, v201, v202, v203, v204, v205 = v347, v348, v253, v254, v354, v351
   continue
  if gas < 81: st[-7:] = v249, v250, x4, v253, v254,; c.resume = 21001; return None, gas - 57
  gas -= 81
  v444, v445, v446 = v250, v249, v253
  while True:
   if gas < 66: st[-10:] = v444, x9, x4, v445, x8, x7, v446,; c.resume = 21010; return None, gas
   if not (v446 < x9):
    break
   if v446 + 32 > ml: gas = grow(c, gas, 66, v446, 32); mb = mem._bytes; ml = len(mb)
   v449 = fb(mb[v446:v446 + 32])
   v451 = (v449 >> x8 if x8 < 256 else 0) & 65535
   if v451 > v444:
    if gas < 200: st[-10:] = v444, x9, x4, v445, x8, x7, v446, v451,; c.resume = 21044; return None, gas - 66
    if x4 + 32 > ml: gas = grow(c, gas, 200, x4, 32); mb = mem._bytes; ml = len(mb)
    v453 = fb(mb[x4:x4 + 32])
    v454 = v446 - v453 & M
    if x4 + 64 > ml: gas = grow(c, gas, 200, x4 + 32, 32); mb = mem._bytes; ml = len(mb)
    v458 = fb(mb[x4 + 32:x4 + 64])
    v459 = v458 + ((v454 >> 3) & 0x1fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) & M
    if v459 + 32 > ml: gas = grow(c, gas, 200, v459, 32); mb = mem._bytes; ml = len(mb)
    v460 = fb(mb[v459:v459 + 32])
    if v460 < v451:
     if gas < 219: st[-10:] = 256, x9, x4, v446, x8, x7, v444, x4, 21061, v444, v454, v445, v451, v445, v460,; c.resume = 20471; return None, gas - 200
     gas -= 219
     v462, v463 = v460, 0
    else:
     gas -= 200
     v462, v463 = v451, v460
    if gas < 220: st[-10:] = 256, x9, x4, v446, x8, x7, v444, x4, 21061, v444, v454, v445, v462, v445, v463,; c.resume = 20283; return None, gas
    if not (v462 > v444):
     gas -= 50
     v490, v491 = v444, v445
    else:
     v466 = v462 << 8
     v471 = (((v445 | 0x8000000080000000800000008000000080000000800000008000000080000000) - (v466 * 0x100000001000000010000000100000001000000010000000100000001) & M) >> 31) & 0x100000001000000010000000100000001000000010000000100000001
     v472 = v471 * 0xffffffff
     v473 = v472 ^ M
     v484 = ((v445 & v472) | ((v445 & v473) >> 32)) | ((((v454 >> 8) | v466) * 0x100000001000000010000000100000001000000010000000100000001 & M) & (v473 ^ (v473 >> 32)))
     if x4 + 96 > ml: gas = grow(c, gas, 220, x4 + 64, 32); mb = mem._bytes; ml = len(mb)
     v486 = fb(mb[x4 + 64:x4 + 96])
     v488 = (v484 >> v486 if v486 < 256 else 0) & 65535
     if v488 > v444:
      if gas < 234: st[-10:] = 256, x9, x4, v446, x8, x7, v444, v484, 21061, v488,; c.resume = 20459; return None, gas - 220
      gas -= 234
      v490, v491 = v488, v484
     else:
      if gas < 230: st[-10:] = 256, x9, x4, v446, x8, x7, v444, v484, 21061, v488,; c.resume = 20457; return None, gas - 220
      gas -= 230
      v490, v491 = v444, v484
    if gas < 27: st[-10:] = 256, x9, x4, v446, x8, x7, v490, v491,; c.resume = 21061; return None, gas
    gas -= 27
    v492, v493, v494 = v490, v491, 256
   else:
    gas -= 66
    v492, v493, v494 = v444, v445, v451
   if gas < 20: st[-10:] = v492, x9, x4, v493, x8, x7, v446, v494,; c.resume = 21034; return None, gas
   gas -= 20
   v444, v445, v446 = v492, v493, (256 + v446)
   continue
  if gas < 49: st[-10:] = v444, x9, x4, v445, x8, x7, v446,; c.resume = 20771; return None, gas - 26
  f = T.get(x7)
  st[-10:] = v444, v445,
  if f is not None: return f, gas - 49
  st.append(x7); c.resume = 20778
  return None, gas - 41
 def r20921(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or not 10 <= len(st) <= 1014: c.resume = 20921; return None, gas
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
  v558, v559, v560, v561, v562, v563 = x6, x5, x3, x2, x1, x0
  while True:
   if gas < 137: st[-7:] = v558, v559, x4, v560, v561, v562, v563,; c.resume = 20921; return None, gas
   if x4 + 32 > ml: gas = grow(c, gas, 137, x4, 32); mb = mem._bytes; ml = len(mb)
   v564 = fb(mb[x4:x4 + 32])
   v565 = v563 - v564 & M
   if x4 + 64 > ml: gas = grow(c, gas, 137, x4 + 32, 32); mb = mem._bytes; ml = len(mb)
   v569 = fb(mb[x4 + 32:x4 + 64])
   v570 = v569 + ((v565 >> 3) & 0x1fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) & M
   if v570 + 32 > ml: gas = grow(c, gas, 137, v570, 32); mb = mem._bytes; ml = len(mb)
   v571 = fb(mb[v570:v570 + 32])
   if v571 < v562:
    if gas < 156: st[-7:] = v561, v560, x4, v559, x4, 20937, v559, v565, v558, v562, v558, v571,; c.resume = 20471; return None, gas - 137
    gas -= 156
    v573, v574 = v571, 0
   else:
    gas -= 137
    v573, v574 = v562, v571
   if gas < 220: st[-7:] = v561, v560, x4, v559, x4, 20937, v559, v565, v558, v573, v558, v574,; c.resume = 20283; return None, gas
   if not (v573 > v559):
    gas -= 50
    v601, v602 = v559, v558
   else:
    v577 = v573 << 8 & M
    v581 = ((v558 | 0x8000000080000000800000008000000080000000800000008000000080000000) - (v577 * 0x100000001000000010000000100000001000000010000000100000001 & M) & M) >> 31
    v583 = (v581 & 0x100000001000000010000000100000001000000010000000100000001) * 0xffffffff
    v584 = v583 ^ M
    v595 = ((v558 & v583) | ((v558 & v584) >> 32)) | ((((v565 >> 8) | v577) * 0x100000001000000010000000100000001000000010000000100000001 & M) & (v584 ^ (v584 >> 32)))
    if x4 + 96 > ml: gas = grow(c, gas, 220, x4 + 64, 32); mb = mem._bytes; ml = len(mb)
    v597 = fb(mb[x4 + 64:x4 + 96])
    v599 = (v595 >> v597 if v597 < 256 else 0) & 65535
    if v599 > v559:
     if gas < 234: st[-7:] = v561, v560, x4, v559, v595, 20937, v599,; c.resume = 20459; return None, gas - 220
     gas -= 234
     v601, v602 = v599, v595
    else:
     if gas < 230: st[-7:] = v561, v560, x4, v559, v595, 20937, v599,; c.resume = 20457; return None, gas - 220
     gas -= 230
     v601, v602 = v559, v595
   if gas < 29: st[-7:] = v561, v560, x4, v601, v602,; c.resume = 20937; return None, gas
   gas -= 29
   v854, v855, v856, v857, v858, v859 = v602, v601, v560, v561, 0, 0
   while True:
    if gas < 48: st[-7:] = v854, v855, x4, v856, v857, v858, v859,; c.resume = 20865; return None, gas
    if v857 + 32 > ml: gas = grow(c, gas, 48, v857, 32); mb = mem._bytes; ml = len(mb)
    v860 = fb(mb[v857:v857 + 32])
    v862 = (v860 >> x8 if x8 < 256 else 0) & 65535
    if v862 > v855:
     if gas < 182: st[-7:] = v854, v855, x4, v856, v862, v857,; c.resume = 20895; return None, gas - 48
     v864 = fb(mb[x4:x4 + 32])
     v865 = v857 - v864 & M
     v869 = fb(mb[x4 + 32:x4 + 64])
     v870 = v869 + ((v865 >> 3) & 0x1fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) & M
     if v870 + 32 > ml: gas = grow(c, gas, 182, v870, 32); mb = mem._bytes; ml = len(mb)
     v871 = fb(mb[v870:v870 + 32])
     if v871 < v862:
      if gas < 201: st[-7:] = v856, 1024, x4, v855, x4, 20912, v855, v865, v854, v862, v854, v871,; c.resume = 20471; return None, gas - 182
      gas -= 201
      v873, v874 = v871, 0
     else:
      gas -= 182
      v873, v874 = v862, v871
     if gas < 220: st[-7:] = v856, 1024, x4, v855, x4, 20912, v855, v865, v854, v873, v854, v874,; c.resume = 20283; return None, gas
     if not (v873 > v855):
      gas -= 50
      v901, v902 = v855, v854
     else:
      v877 = v873 << 8
      v882 = (((v854 | 0x8000000080000000800000008000000080000000800000008000000080000000) - (v877 * 0x100000001000000010000000100000001000000010000000100000001) & M) >> 31) & 0x100000001000000010000000100000001000000010000000100000001
      v883 = v882 * 0xffffffff
      v884 = v883 ^ M
      v895 = ((v854 & v883) | ((v854 & v884) >> 32)) | ((((v865 >> 8) | v877) * 0x100000001000000010000000100000001000000010000000100000001 & M) & (v884 ^ (v884 >> 32)))
      if x4 + 96 > ml: gas = grow(c, gas, 220, x4 + 64, 32); mb = mem._bytes; ml = len(mb)
      v897 = fb(mb[x4 + 64:x4 + 96])
      v899 = (v895 >> v897 if v897 < 256 else 0) & 65535
      if v899 > v855:
       if gas < 234: st[-7:] = v856, 1024, x4, v855, v895, 20912, v899,; c.resume = 20459; return None, gas - 220
       gas -= 234
       v901, v902 = v899, v895
      else:
       if gas < 230: st[-7:] = v856, 1024, x4, v855, v895, 20912, v899,; c.resume = 20457; return None, gas - 220
       gas -= 230
       v901, v902 = v855, v895
     if gas < 23: st[-7:] = v856, 1024, x4, v901, v902,; c.resume = 20912; return None, gas
     gas -= 23
     v903, v904, v905, v906 = v902, v901, 1024, 0
    else:
     gas -= 48
     v903, v904, v905, v906 = v854, v855, v862, v857
    if gas < 97: st[-7:] = v903, v904, x4, v856, v905, v906,; c.resume = 20884; return None, gas
    v907 = 1024 + v856 & M
    v908 = v907 + 768 & M
    if not (v908 < x9):
     gas -= 81
     v960, v961, v962 = v904, v903, v907
     while True:
      if gas < 66: st[-10:] = v960, x9, x4, v961, x8, x7, v962,; c.resume = 21010; return None, gas
      if not (v962 < x9):
       break
      if v962 + 32 > ml: gas = grow(c, gas, 66, v962, 32); mb = mem._bytes; ml = len(mb)
      v965 = fb(mb[v962:v962 + 32])
      v967 = (v965 >> x8 if x8 < 256 else 0) & 65535
      if v967 > v960:
       if gas < 200: st[-10:] = v960, x9, x4, v961, x8, x7, v962, v967,; c.resume = 21044; return None, gas - 66
       v969 = fb(mb[x4:x4 + 32])
       v970 = v962 - v969 & M
       v974 = fb(mb[x4 + 32:x4 + 64])
       v975 = v974 + ((v970 >> 3) & 0x1fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) & M
       if v975 + 32 > ml: gas = grow(c, gas, 200, v975, 32); mb = mem._bytes; ml = len(mb)
       v976 = fb(mb[v975:v975 + 32])
       if v976 < v967:
        if gas < 219: st[-10:] = 256, x9, x4, v962, x8, x7, v960, x4, 21061, v960, v970, v961, v967, v961, v976,; c.resume = 20471; return None, gas - 200
        gas -= 219
        v978, v979 = v976, 0
       else:
        gas -= 200
        v978, v979 = v967, v976
       if gas < 220: st[-10:] = 256, x9, x4, v962, x8, x7, v960, x4, 21061, v960, v970, v961, v978, v961, v979,; c.resume = 20283; return None, gas
       if not (v978 > v960):
        gas -= 50
        v1006, v1007 = v960, v961
       else:
        v982 = v978 << 8
        v987 = (((v961 | 0x8000000080000000800000008000000080000000800000008000000080000000) - (v982 * 0x100000001000000010000000100000001000000010000000100000001) & M) >> 31) & 0x100000001000000010000000100000001000000010000000100000001
        v988 = v987 * 0xffffffff
        v989 = v988 ^ M
        v1000 = ((v961 & v988) | ((v961 & v989) >> 32)) | ((((v970 >> 8) | v982) * 0x100000001000000010000000100000001000000010000000100000001 & M) & (v989 ^ (v989 >> 32)))
        if x4 + 96 > ml: gas = grow(c, gas, 220, x4 + 64, 32); mb = mem._bytes; ml = len(mb)
        v1002 = fb(mb[x4 + 64:x4 + 96])
        v1004 = (v1000 >> v1002 if v1002 < 256 else 0) & 65535
        if v1004 > v960:
         if gas < 234: st[-10:] = 256, x9, x4, v962, x8, x7, v960, v1000, 21061, v1004,; c.resume = 20459; return None, gas - 220
         gas -= 234
         v1006, v1007 = v1004, v1000
        else:
         if gas < 230: st[-10:] = 256, x9, x4, v962, x8, x7, v960, v1000, 21061, v1004,; c.resume = 20457; return None, gas - 220
         gas -= 230
         v1006, v1007 = v960, v1000
       if gas < 27: st[-10:] = 256, x9, x4, v962, x8, x7, v1006, v1007,; c.resume = 21061; return None, gas
       gas -= 27
       v1008, v1009, v1010 = v1006, v1007, 256
      else:
       gas -= 66
       v1008, v1009, v1010 = v960, v961, v967
      if gas < 20: st[-10:] = v1008, x9, x4, v1009, x8, x7, v962, v1010,; c.resume = 21034; return None, gas
      gas -= 20
      v960, v961, v962 = v1008, v1009, (256 + v962)
      continue
     if gas < 49: st[-10:] = v960, x9, x4, v961, x8, x7, v962,; c.resume = 20771; return None, gas - 26
     f = T.get(x7)
     st[-10:] = v960, v961,
     if f is not None: return f, gas - 49
     st.append(x7); c.resume = 20778
     return None, gas - 41
    if v907 + 32 > ml: gas = grow(c, gas, 97, v907, 32); mb = mem._bytes; ml = len(mb)
    v1012 = fb(mb[v907:v907 + 32])
    v1014 = (v1012 >> x8 if x8 < 256 else 0) & 65535
    if v1014 > v904:
     if gas < 234: st[-7:] = v903, v904, x4, v907, v908, v1014,; c.resume = 20975; return None, gas - 97
     v1016 = fb(mb[x4:x4 + 32])
     v1017 = v907 - v1016 & M
     v1021 = fb(mb[x4 + 32:x4 + 64])
     v1022 = v1021 + ((v1017 >> 3) & 0x1fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) & M
     if v1022 + 32 > ml: gas = grow(c, gas, 234, v1022, 32); mb = mem._bytes; ml = len(mb)
     v1023 = fb(mb[v1022:v1022 + 32])
     if v1023 < v1014:
      if gas < 253: st[-7:] = v908, v907, x4, v904, x4, 20991, v904, v1017, v903, v1014, v903, v1023,; c.resume = 20471; return None, gas - 234
      gas -= 253
      v1025, v1026 = v1023, 0
     else:
      gas -= 234
      v1025, v1026 = v1014, v1023
     if gas < 220: st[-7:] = v908, v907, x4, v904, x4, 20991, v904, v1017, v903, v1025, v903, v1026,; c.resume = 20283; return None, gas
     if not (v1025 > v904):
      gas -= 50
      v1053, v1054 = v904, v903
     else:
      v1029 = v1025 << 8
      v1034 = (((v903 | 0x8000000080000000800000008000000080000000800000008000000080000000) - (v1029 * 0x100000001000000010000000100000001000000010000000100000001) & M) >> 31) & 0x100000001000000010000000100000001000000010000000100000001
      v1035 = v1034 * 0xffffffff
      v1036 = v1035 ^ M
      v1047 = ((v903 & v1035) | ((v903 & v1036) >> 32)) | ((((v1017 >> 8) | v1029) * 0x100000001000000010000000100000001000000010000000100000001 & M) & (v1036 ^ (v1036 >> 32)))
      if x4 + 96 > ml: gas = grow(c, gas, 220, x4 + 64, 32); mb = mem._bytes; ml = len(mb)
      v1049 = fb(mb[x4 + 64:x4 + 96])
      v1051 = (v1047 >> v1049 if v1049 < 256 else 0) & 65535
      if v1051 > v904:
       if gas < 234: st[-7:] = v908, v907, x4, v904, v1047, 20991, v1051,; c.resume = 20459; return None, gas - 220
       gas -= 234
       v1053, v1054 = v1051, v1047
      else:
       if gas < 230: st[-7:] = v908, v907, x4, v904, v1047, 20991, v1051,; c.resume = 20457; return None, gas - 220
       gas -= 230
       v1053, v1054 = v904, v1047
     if gas < 26: st[-7:] = v908, v907, x4, v1053, v1054,; c.resume = 20991; return None, gas
     gas -= 26
     v1055, v1056, v1057 = v1054, v1053, 0
    else:
     gas -= 97
     v1055, v1056, v1057 = v903, v904, v1014
    if gas < 55: st[-7:] = v1055, v1056, x4, v907, v908, v1057,; c.resume = 20818; return None, gas
    v1058 = v907 + 256
    if v907 + 288 > ml: gas = grow(c, gas, 55, v907 + 256, 32); mb = mem._bytes; ml = len(mb)
    v1059 = fb(mb[v907 + 256:v907 + 288])
    v1061 = (v1059 >> x8 if x8 < 256 else 0) & 65535
    if v1061 > v1056:
     if gas < 192: st[-7:] = v1055, v1056, x4, v907, v908, v1061, v1058,; c.resume = 20948; return None, gas - 55
     v1063 = fb(mb[x4:x4 + 32])
     v1064 = v1058 - v1063 & M
     v1068 = fb(mb[x4 + 32:x4 + 64])
     v1069 = v1068 + ((v1064 >> 3) & 0x1fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) & M
     if v1069 + 32 > ml: gas = grow(c, gas, 192, v1069, 32); mb = mem._bytes; ml = len(mb)
     v1070 = fb(mb[v1069:v1069 + 32])
     if v1070 < v1061:
      if gas < 211: st[-7:] = v908, v907, x4, v1056, x4, 20964, v1056, v1064, v1055, v1061, v1055, v1070,; c.resume = 20471; return None, gas - 192
      gas -= 211
      v1072, v1073 = v1070, 0
     else:
      gas -= 192
      v1072, v1073 = v1061, v1070
     if gas < 220: st[-7:] = v908, v907, x4, v1056, x4, 20964, v1056, v1064, v1055, v1072, v1055, v1073,; c.resume = 20283; return None, gas
     if not (v1072 > v1056):
      gas -= 50
      v1100, v1101 = v1056, v1055
     else:
      v1076 = v1072 << 8
      v1081 = (((v1055 | 0x8000000080000000800000008000000080000000800000008000000080000000) - (v1076 * 0x100000001000000010000000100000001000000010000000100000001) & M) >> 31) & 0x100000001000000010000000100000001000000010000000100000001
      v1082 = v1081 * 0xffffffff
      v1083 = v1082 ^ M
      v1094 = ((v1055 & v1082) | ((v1055 & v1083) >> 32)) | ((((v1064 >> 8) | v1076) * 0x100000001000000010000000100000001000000010000000100000001 & M) & (v1083 ^ (v1083 >> 32)))
      if x4 + 96 > ml: gas = grow(c, gas, 220, x4 + 64, 32); mb = mem._bytes; ml = len(mb)
      v1096 = fb(mb[x4 + 64:x4 + 96])
      v1098 = (v1094 >> v1096 if v1096 < 256 else 0) & 65535
      if v1098 > v1056:
       if gas < 234: st[-7:] = v908, v907, x4, v1056, v1094, 20964, v1098,; c.resume = 20459; return None, gas - 220
       gas -= 234
       v1100, v1101 = v1098, v1094
      else:
       if gas < 230: st[-7:] = v908, v907, x4, v1056, v1094, 20964, v1098,; c.resume = 20457; return None, gas - 220
       gas -= 230
       v1100, v1101 = v1056, v1094
     if gas < 29: st[-7:] = v908, v907, x4, v1100, v1101,; c.resume = 20964; return None, gas
     gas -= 29
     v1102, v1103, v1104, v1105 = v1101, v1100, 0, 0
    else:
     gas -= 55
     v1102, v1103, v1104, v1105 = v1055, v1056, v1061, v1058
    if gas < 57: st[-7:] = v1102, v1103, x4, v907, v908, v1104, v1105,; c.resume = 20841; return None, gas
    v1106 = v907 + 512
    if v907 + 544 > ml: gas = grow(c, gas, 57, v907 + 512, 32); mb = mem._bytes; ml = len(mb)
    v1107 = fb(mb[v907 + 512:v907 + 544])
    v1109 = (v1107 >> x8 if x8 < 256 else 0) & 65535
    if v1109 > v1103:
     break
    gas -= 57
    v854, v855, v856, v857, v858, v859 = v1102, v1103, v907, v908, v1109, v1106
    continue
   gas -= 57
   v558, v559, v560, v561, v562, v563 = v1102, v1103, v907, v908, v1109, v1106
   continue
 def r20964(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or not 8 <= len(st) <= 1012: c.resume = 20964; return None, gas
  x0 = st[-1]
  x1 = st[-2]
  x2 = st[-3]
  x3 = st[-4]
  x4 = st[-5]
  x5 = st[-6]
  x6 = st[-7]
  x7 = st[-8]
  v554, v555, v556, v557 = x4, x3, x1, x0
  while True:
   if gas < 29: st[-5:] = v554, v555, x2, v556, v557,; c.resume = 20964; return None, gas
   gas -= 29
   v809, v810, v811, v812, v813, v814 = v557, v556, v555, v554, 0, 0
   while True:
    if gas < 57: st[-5:] = v809, v810, x2, v811, v812, v813, v814,; c.resume = 20841; return None, gas
    v815 = v811 + 512 & M
    if v815 + 32 > ml: gas = grow(c, gas, 57, v815, 32); mb = mem._bytes; ml = len(mb)
    v816 = fb(mb[v815:v815 + 32])
    v818 = (v816 >> x6 if x6 < 256 else 0) & 65535
    if v818 > v810:
     if gas < 194: st[-5:] = v809, v810, x2, v811, v812, v818, v815,; c.resume = 20921; return None, gas - 57
     if x2 + 32 > ml: gas = grow(c, gas, 194, x2, 32); mb = mem._bytes; ml = len(mb)
     v820 = fb(mb[x2:x2 + 32])
     v821 = v815 - v820 & M
     if x2 + 64 > ml: gas = grow(c, gas, 194, x2 + 32, 32); mb = mem._bytes; ml = len(mb)
     v825 = fb(mb[x2 + 32:x2 + 64])
     v826 = v825 + ((v821 >> 3) & 0x1fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) & M
     if v826 + 32 > ml: gas = grow(c, gas, 194, v826, 32); mb = mem._bytes; ml = len(mb)
     v827 = fb(mb[v826:v826 + 32])
     if v827 < v818:
      if gas < 213: st[-5:] = v812, v811, x2, v810, x2, 20937, v810, v821, v809, v818, v809, v827,; c.resume = 20471; return None, gas - 194
      gas -= 213
      v829, v830 = v827, 0
     else:
      gas -= 194
      v829, v830 = v818, v827
     if gas < 220: st[-5:] = v812, v811, x2, v810, x2, 20937, v810, v821, v809, v829, v809, v830,; c.resume = 20283; return None, gas
     if not (v829 > v810):
      gas -= 50
      v857, v858 = v810, v809
     else:
      v833 = v829 << 8
      v838 = (((v809 | 0x8000000080000000800000008000000080000000800000008000000080000000) - (v833 * 0x100000001000000010000000100000001000000010000000100000001) & M) >> 31) & 0x100000001000000010000000100000001000000010000000100000001
      v839 = v838 * 0xffffffff
      v840 = v839 ^ M
      v851 = ((v809 & v839) | ((v809 & v840) >> 32)) | ((((v821 >> 8) | v833) * 0x100000001000000010000000100000001000000010000000100000001 & M) & (v840 ^ (v840 >> 32)))
      if x2 + 96 > ml: gas = grow(c, gas, 220, x2 + 64, 32); mb = mem._bytes; ml = len(mb)
      v853 = fb(mb[x2 + 64:x2 + 96])
      v855 = (v851 >> v853 if v853 < 256 else 0) & 65535
      if v855 > v810:
       if gas < 234: st[-5:] = v812, v811, x2, v810, v851, 20937, v855,; c.resume = 20459; return None, gas - 220
       gas -= 234
       v857, v858 = v855, v851
      else:
       if gas < 230: st[-5:] = v812, v811, x2, v810, v851, 20937, v855,; c.resume = 20457; return None, gas - 220
       gas -= 230
       v857, v858 = v810, v851
     if gas < 29: st[-5:] = v812, v811, x2, v857, v858,; c.resume = 20937; return None, gas
     gas -= 29
     v859, v860, v861, v862 = v858, v857, 0, 0
    else:
     gas -= 57
     v859, v860, v861, v862 = v809, v810, v818, v815
    if gas < 48: st[-5:] = v859, v860, x2, v811, v812, v861, v862,; c.resume = 20865; return None, gas
    if v812 + 32 > ml: gas = grow(c, gas, 48, v812, 32); mb = mem._bytes; ml = len(mb)
    v863 = fb(mb[v812:v812 + 32])
    v865 = (v863 >> x6 if x6 < 256 else 0) & 65535
    if v865 > v860:
     if gas < 182: st[-5:] = v859, v860, x2, v811, v865, v812,; c.resume = 20895; return None, gas - 48
     if x2 + 32 > ml: gas = grow(c, gas, 182, x2, 32); mb = mem._bytes; ml = len(mb)
     v867 = fb(mb[x2:x2 + 32])
     v868 = v812 - v867 & M
     if x2 + 64 > ml: gas = grow(c, gas, 182, x2 + 32, 32); mb = mem._bytes; ml = len(mb)
     v872 = fb(mb[x2 + 32:x2 + 64])
     v873 = v872 + ((v868 >> 3) & 0x1fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) & M
     if v873 + 32 > ml: gas = grow(c, gas, 182, v873, 32); mb = mem._bytes; ml = len(mb)
     v874 = fb(mb[v873:v873 + 32])
     if v874 < v865:
      if gas < 201: st[-5:] = v811, 1024, x2, v860, x2, 20912, v860, v868, v859, v865, v859, v874,; c.resume = 20471; return None, gas - 182
      gas -= 201
      v876, v877 = v874, 0
     else:
      gas -= 182
      v876, v877 = v865, v874
     if gas < 220: st[-5:] = v811, 1024, x2, v860, x2, 20912, v860, v868, v859, v876, v859, v877,; c.resume = 20283; return None, gas
     if not (v876 > v860):
      gas -= 50
      v904, v905 = v860, v859
     else:
      v880 = v876 << 8
      v885 = (((v859 | 0x8000000080000000800000008000000080000000800000008000000080000000) - (v880 * 0x100000001000000010000000100000001000000010000000100000001) & M) >> 31) & 0x100000001000000010000000100000001000000010000000100000001
      v886 = v885 * 0xffffffff
      v887 = v886 ^ M
      v898 = ((v859 & v886) | ((v859 & v887) >> 32)) | ((((v868 >> 8) | v880) * 0x100000001000000010000000100000001000000010000000100000001 & M) & (v887 ^ (v887 >> 32)))
      if x2 + 96 > ml: gas = grow(c, gas, 220, x2 + 64, 32); mb = mem._bytes; ml = len(mb)
      v900 = fb(mb[x2 + 64:x2 + 96])
      v902 = (v898 >> v900 if v900 < 256 else 0) & 65535
      if v902 > v860:
       if gas < 234: st[-5:] = v811, 1024, x2, v860, v898, 20912, v902,; c.resume = 20459; return None, gas - 220
       gas -= 234
       v904, v905 = v902, v898
      else:
       if gas < 230: st[-5:] = v811, 1024, x2, v860, v898, 20912, v902,; c.resume = 20457; return None, gas - 220
       gas -= 230
       v904, v905 = v860, v898
     if gas < 23: st[-5:] = v811, 1024, x2, v904, v905,; c.resume = 20912; return None, gas
     gas -= 23
     v906, v907, v908, v909 = v905, v904, 1024, 0
    else:
     gas -= 48
     v906, v907, v908, v909 = v859, v860, v865, v812
    if gas < 97: st[-5:] = v906, v907, x2, v811, v908, v909,; c.resume = 20884; return None, gas
    v910 = 1024 + v811 & M
    v911 = v910 + 768 & M
    if not (v911 < x7):
     gas -= 81
     v963, v964, v965 = v907, v906, v910
     while True:
      if gas < 66: st[-8:] = v963, x7, x2, v964, x6, x5, v965,; c.resume = 21010; return None, gas
      if not (v965 < x7):
       break
      if v965 + 32 > ml: gas = grow(c, gas, 66, v965, 32); mb = mem._bytes; ml = len(mb)
      v968 = fb(mb[v965:v965 + 32])
      v970 = (v968 >> x6 if x6 < 256 else 0) & 65535
      if v970 > v963:
       if gas < 200: st[-8:] = v963, x7, x2, v964, x6, x5, v965, v970,; c.resume = 21044; return None, gas - 66
       if x2 + 32 > ml: gas = grow(c, gas, 200, x2, 32); mb = mem._bytes; ml = len(mb)
       v972 = fb(mb[x2:x2 + 32])
       v973 = v965 - v972 & M
       if x2 + 64 > ml: gas = grow(c, gas, 200, x2 + 32, 32); mb = mem._bytes; ml = len(mb)
       v977 = fb(mb[x2 + 32:x2 + 64])
       v978 = v977 + ((v973 >> 3) & 0x1fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) & M
       if v978 + 32 > ml: gas = grow(c, gas, 200, v978, 32); mb = mem._bytes; ml = len(mb)
       v979 = fb(mb[v978:v978 + 32])
       if v979 < v970:
        if gas < 219: st[-8:] = 256, x7, x2, v965, x6, x5, v963, x2, 21061, v963, v973, v964, v970, v964, v979,; c.resume = 20471; return None, gas - 200
        gas -= 219
        v981, v982 = v979, 0
       else:
        gas -= 200
        v981, v982 = v970, v979
       if gas < 220: st[-8:] = 256, x7, x2, v965, x6, x5, v963, x2, 21061, v963, v973, v964, v981, v964, v982,; c.resume = 20283; return None, gas
       if not (v981 > v963):
        gas -= 50
        v1009, v1010 = v963, v964
       else:
        v985 = v981 << 8
        v990 = (((v964 | 0x8000000080000000800000008000000080000000800000008000000080000000) - (v985 * 0x100000001000000010000000100000001000000010000000100000001) & M) >> 31) & 0x100000001000000010000000100000001000000010000000100000001
        v991 = v990 * 0xffffffff
        v992 = v991 ^ M
        v1003 = ((v964 & v991) | ((v964 & v992) >> 32)) | ((((v973 >> 8) | v985) * 0x100000001000000010000000100000001000000010000000100000001 & M) & (v992 ^ (v992 >> 32)))
        if x2 + 96 > ml: gas = grow(c, gas, 220, x2 + 64, 32); mb = mem._bytes; ml = len(mb)
        v1005 = fb(mb[x2 + 64:x2 + 96])
        v1007 = (v1003 >> v1005 if v1005 < 256 else 0) & 65535
        if v1007 > v963:
         if gas < 234: st[-8:] = 256, x7, x2, v965, x6, x5, v963, v1003, 21061, v1007,; c.resume = 20459; return None, gas - 220
         gas -= 234
         v1009, v1010 = v1007, v1003
        else:
         if gas < 230: st[-8:] = 256, x7, x2, v965, x6, x5, v963, v1003, 21061, v1007,; c.resume = 20457; return None, gas - 220
         gas -= 230
         v1009, v1010 = v963, v1003
       if gas < 27: st[-8:] = 256, x7, x2, v965, x6, x5, v1009, v1010,; c.resume = 21061; return None, gas
       gas -= 27
       v1011, v1012, v1013 = v1009, v1010, 256
      else:
       gas -= 66
       v1011, v1012, v1013 = v963, v964, v970
      if gas < 20: st[-8:] = v1011, x7, x2, v1012, x6, x5, v965, v1013,; c.resume = 21034; return None, gas
      gas -= 20
      v963, v964, v965 = v1011, v1012, (256 + v965)
      continue
     if gas < 49: st[-8:] = v963, x7, x2, v964, x6, x5, v965,; c.resume = 20771; return None, gas - 26
     f = T.get(x5)
     st[-8:] = v963, v964,
     if f is not None: return f, gas - 49
     st.append(x5); c.resume = 20778
     return None, gas - 41
    if v910 + 32 > ml: gas = grow(c, gas, 97, v910, 32); mb = mem._bytes; ml = len(mb)
    v1015 = fb(mb[v910:v910 + 32])
    v1017 = (v1015 >> x6 if x6 < 256 else 0) & 65535
    if v1017 > v907:
     if gas < 234: st[-5:] = v906, v907, x2, v910, v911, v1017,; c.resume = 20975; return None, gas - 97
     if x2 + 32 > ml: gas = grow(c, gas, 234, x2, 32); mb = mem._bytes; ml = len(mb)
     v1019 = fb(mb[x2:x2 + 32])
     v1020 = v910 - v1019 & M
     if x2 + 64 > ml: gas = grow(c, gas, 234, x2 + 32, 32); mb = mem._bytes; ml = len(mb)
     v1024 = fb(mb[x2 + 32:x2 + 64])
     v1025 = v1024 + ((v1020 >> 3) & 0x1fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) & M
     if v1025 + 32 > ml: gas = grow(c, gas, 234, v1025, 32); mb = mem._bytes; ml = len(mb)
     v1026 = fb(mb[v1025:v1025 + 32])
     if v1026 < v1017:
      if gas < 253: st[-5:] = v911, v910, x2, v907, x2, 20991, v907, v1020, v906, v1017, v906, v1026,; c.resume = 20471; return None, gas - 234
      gas -= 253
      v1028, v1029 = v1026, 0
     else:
      gas -= 234
      v1028, v1029 = v1017, v1026
     if gas < 220: st[-5:] = v911, v910, x2, v907, x2, 20991, v907, v1020, v906, v1028, v906, v1029,; c.resume = 20283; return None, gas
     if not (v1028 > v907):
      gas -= 50
      v1056, v1057 = v907, v906
     else:
      v1032 = v1028 << 8
      v1037 = (((v906 | 0x8000000080000000800000008000000080000000800000008000000080000000) - (v1032 * 0x100000001000000010000000100000001000000010000000100000001) & M) >> 31) & 0x100000001000000010000000100000001000000010000000100000001
      v1038 = v1037 * 0xffffffff
      v1039 = v1038 ^ M
      v1050 = ((v906 & v1038) | ((v906 & v1039) >> 32)) | ((((v1020 >> 8) | v1032) * 0x100000001000000010000000100000001000000010000000100000001 & M) & (v1039 ^ (v1039 >> 32)))
      if x2 + 96 > ml: gas = grow(c, gas, 220, x2 + 64, 32); mb = mem._bytes; ml = len(mb)
      v1052 = fb(mb[x2 + 64:x2 + 96])
      v1054 = (v1050 >> v1052 if v1052 < 256 else 0) & 65535
      if v1054 > v907:
       if gas < 234: st[-5:] = v911, v910, x2, v907, v1050, 20991, v1054,; c.resume = 20459; return None, gas - 220
       gas -= 234
       v1056, v1057 = v1054, v1050
      else:
       if gas < 230: st[-5:] = v911, v910, x2, v907, v1050, 20991, v1054,; c.resume = 20457; return None, gas - 220
       gas -= 230
       v1056, v1057 = v907, v1050
     if gas < 26: st[-5:] = v911, v910, x2, v1056, v1057,; c.resume = 20991; return None, gas
     gas -= 26
     v1058, v1059, v1060 = v1057, v1056, 0
    else:
     gas -= 97
     v1058, v1059, v1060 = v906, v907, v1017
    if gas < 55: st[-5:] = v1058, v1059, x2, v910, v911, v1060,; c.resume = 20818; return None, gas
    v1061 = v910 + 256
    if v910 + 288 > ml: gas = grow(c, gas, 55, v910 + 256, 32); mb = mem._bytes; ml = len(mb)
    v1062 = fb(mb[v910 + 256:v910 + 288])
    v1064 = (v1062 >> x6 if x6 < 256 else 0) & 65535
    if v1064 > v1059:
     break
    gas -= 55
    v809, v810, v811, v812, v813, v814 = v1058, v1059, v910, v911, v1064, v1061
    continue
   if gas < 192: st[-5:] = v1058, v1059, x2, v910, v911, v1064, v1061,; c.resume = 20948; return None, gas - 55
   if x2 + 32 > ml: gas = grow(c, gas, 192, x2, 32); mb = mem._bytes; ml = len(mb)
   v1066 = fb(mb[x2:x2 + 32])
   v1067 = v1061 - v1066 & M
   if x2 + 64 > ml: gas = grow(c, gas, 192, x2 + 32, 32); mb = mem._bytes; ml = len(mb)
   v1071 = fb(mb[x2 + 32:x2 + 64])
   v1072 = v1071 + ((v1067 >> 3) & 0x1fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) & M
   if v1072 + 32 > ml: gas = grow(c, gas, 192, v1072, 32); mb = mem._bytes; ml = len(mb)
   v1073 = fb(mb[v1072:v1072 + 32])
   if v1073 < v1064:
    if gas < 211: st[-5:] = v911, v910, x2, v1059, x2, 20964, v1059, v1067, v1058, v1064, v1058, v1073,; c.resume = 20471; return None, gas - 192
    gas -= 211
    v1075, v1076 = v1073, 0
   else:
    gas -= 192
    v1075, v1076 = v1064, v1073
   if gas < 220: st[-5:] = v911, v910, x2, v1059, x2, 20964, v1059, v1067, v1058, v1075, v1058, v1076,; c.resume = 20283; return None, gas
   if not (v1075 > v1059):
    gas -= 50
    v554, v555, v556, v557 = v911, v910, v1059, v1058
    continue
   v1079 = v1075 << 8
   v1084 = (((v1058 | 0x8000000080000000800000008000000080000000800000008000000080000000) - (v1079 * 0x100000001000000010000000100000001000000010000000100000001) & M) >> 31) & 0x100000001000000010000000100000001000000010000000100000001
   v1085 = v1084 * 0xffffffff
   v1086 = v1085 ^ M
   v1097 = ((v1058 & v1085) | ((v1058 & v1086) >> 32)) | ((((v1067 >> 8) | v1079) * 0x100000001000000010000000100000001000000010000000100000001 & M) & (v1086 ^ (v1086 >> 32)))
   if x2 + 96 > ml: gas = grow(c, gas, 220, x2 + 64, 32); mb = mem._bytes; ml = len(mb)
   v1099 = fb(mb[x2 + 64:x2 + 96])
   v1101 = (v1097 >> v1099 if v1099 < 256 else 0) & 65535
   if v1101 > v1059:
    if gas < 234: st[-5:] = v911, v910, x2, v1059, v1097, 20964, v1101,; c.resume = 20459; return None, gas - 220
    gas -= 234
    v554, v555, v556, v557 = v911, v910, v1101, v1097
    continue
   if gas < 230: st[-5:] = v911, v910, x2, v1059, v1097, 20964, v1101,; c.resume = 20457; return None, gas - 220
   gas -= 230
   v554, v555, v556, v557 = v911, v910, v1059, v1097
   continue
 def r20991(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or not 8 <= len(st) <= 1012: c.resume = 20991; return None, gas
  x0 = st[-1]
  x1 = st[-2]
  x2 = st[-3]
  x3 = st[-4]
  x4 = st[-5]
  x5 = st[-6]
  x6 = st[-7]
  x7 = st[-8]
  v555, v556, v557, v558 = x4, x3, x1, x0
  while True:
   if gas < 26: st[-5:] = v555, v556, x2, v557, v558,; c.resume = 20991; return None, gas
   gas -= 26
   v811, v812, v813, v814, v815 = v558, v557, v556, v555, 0
   while True:
    if gas < 55: st[-5:] = v811, v812, x2, v813, v814, v815,; c.resume = 20818; return None, gas
    v816 = v813 + 256 & M
    if v816 + 32 > ml: gas = grow(c, gas, 55, v816, 32); mb = mem._bytes; ml = len(mb)
    v817 = fb(mb[v816:v816 + 32])
    v819 = (v817 >> x6 if x6 < 256 else 0) & 65535
    if v819 > v812:
     if gas < 192: st[-5:] = v811, v812, x2, v813, v814, v819, v816,; c.resume = 20948; return None, gas - 55
     if x2 + 32 > ml: gas = grow(c, gas, 192, x2, 32); mb = mem._bytes; ml = len(mb)
     v821 = fb(mb[x2:x2 + 32])
     v822 = v816 - v821 & M
     if x2 + 64 > ml: gas = grow(c, gas, 192, x2 + 32, 32); mb = mem._bytes; ml = len(mb)
     v826 = fb(mb[x2 + 32:x2 + 64])
     v827 = v826 + ((v822 >> 3) & 0x1fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) & M
     if v827 + 32 > ml: gas = grow(c, gas, 192, v827, 32); mb = mem._bytes; ml = len(mb)
     v828 = fb(mb[v827:v827 + 32])
     if v828 < v819:
      if gas < 211: st[-5:] = v814, v813, x2, v812, x2, 20964, v812, v822, v811, v819, v811, v828,; c.resume = 20471; return None, gas - 192
      gas -= 211
      v830, v831 = v828, 0
     else:
      gas -= 192
      v830, v831 = v819, v828
     if gas < 220: st[-5:] = v814, v813, x2, v812, x2, 20964, v812, v822, v811, v830, v811, v831,; c.resume = 20283; return None, gas
     if not (v830 > v812):
      gas -= 50
      v858, v859 = v812, v811
     else:
      v834 = v830 << 8
      v839 = (((v811 | 0x8000000080000000800000008000000080000000800000008000000080000000) - (v834 * 0x100000001000000010000000100000001000000010000000100000001) & M) >> 31) & 0x100000001000000010000000100000001000000010000000100000001
      v840 = v839 * 0xffffffff
      v841 = v840 ^ M
      v852 = ((v811 & v840) | ((v811 & v841) >> 32)) | ((((v822 >> 8) | v834) * 0x100000001000000010000000100000001000000010000000100000001 & M) & (v841 ^ (v841 >> 32)))
      if x2 + 96 > ml: gas = grow(c, gas, 220, x2 + 64, 32); mb = mem._bytes; ml = len(mb)
      v854 = fb(mb[x2 + 64:x2 + 96])
      v856 = (v852 >> v854 if v854 < 256 else 0) & 65535
      if v856 > v812:
       if gas < 234: st[-5:] = v814, v813, x2, v812, v852, 20964, v856,; c.resume = 20459; return None, gas - 220
       gas -= 234
       v858, v859 = v856, v852
      else:
       if gas < 230: st[-5:] = v814, v813, x2, v812, v852, 20964, v856,; c.resume = 20457; return None, gas - 220
       gas -= 230
       v858, v859 = v812, v852
     if gas < 29: st[-5:] = v814, v813, x2, v858, v859,; c.resume = 20964; return None, gas
     gas -= 29
     v860, v861, v862, v863 = v859, v858, 0, 0
    else:
     gas -= 55
     v860, v861, v862, v863 = v811, v812, v819, v816
    if gas < 57: st[-5:] = v860, v861, x2, v813, v814, v862, v863,; c.resume = 20841; return None, gas
    v864 = v813 + 512 & M
    if v864 + 32 > ml: gas = grow(c, gas, 57, v864, 32); mb = mem._bytes; ml = len(mb)
    v865 = fb(mb[v864:v864 + 32])
    v867 = (v865 >> x6 if x6 < 256 else 0) & 65535
    if v867 > v861:
     if gas < 194: st[-5:] = v860, v861, x2, v813, v814, v867, v864,; c.resume = 20921; return None, gas - 57
     if x2 + 32 > ml: gas = grow(c, gas, 194, x2, 32); mb = mem._bytes; ml = len(mb)
     v869 = fb(mb[x2:x2 + 32])
     v870 = v864 - v869 & M
     if x2 + 64 > ml: gas = grow(c, gas, 194, x2 + 32, 32); mb = mem._bytes; ml = len(mb)
     v874 = fb(mb[x2 + 32:x2 + 64])
     v875 = v874 + ((v870 >> 3) & 0x1fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) & M
     if v875 + 32 > ml: gas = grow(c, gas, 194, v875, 32); mb = mem._bytes; ml = len(mb)
     v876 = fb(mb[v875:v875 + 32])
     if v876 < v867:
      if gas < 213: st[-5:] = v814, v813, x2, v861, x2, 20937, v861, v870, v860, v867, v860, v876,; c.resume = 20471; return None, gas - 194
      gas -= 213
      v878, v879 = v876, 0
     else:
      gas -= 194
      v878, v879 = v867, v876
     if gas < 220: st[-5:] = v814, v813, x2, v861, x2, 20937, v861, v870, v860, v878, v860, v879,; c.resume = 20283; return None, gas
     if not (v878 > v861):
      gas -= 50
      v906, v907 = v861, v860
     else:
      v882 = v878 << 8
      v887 = (((v860 | 0x8000000080000000800000008000000080000000800000008000000080000000) - (v882 * 0x100000001000000010000000100000001000000010000000100000001) & M) >> 31) & 0x100000001000000010000000100000001000000010000000100000001
      v888 = v887 * 0xffffffff
      v889 = v888 ^ M
      v900 = ((v860 & v888) | ((v860 & v889) >> 32)) | ((((v870 >> 8) | v882) * 0x100000001000000010000000100000001000000010000000100000001 & M) & (v889 ^ (v889 >> 32)))
      if x2 + 96 > ml: gas = grow(c, gas, 220, x2 + 64, 32); mb = mem._bytes; ml = len(mb)
      v902 = fb(mb[x2 + 64:x2 + 96])
      v904 = (v900 >> v902 if v902 < 256 else 0) & 65535
      if v904 > v861:
       if gas < 234: st[-5:] = v814, v813, x2, v861, v900, 20937, v904,; c.resume = 20459; return None, gas - 220
       gas -= 234
       v906, v907 = v904, v900
      else:
       if gas < 230: st[-5:] = v814, v813, x2, v861, v900, 20937, v904,; c.resume = 20457; return None, gas - 220
       gas -= 230
       v906, v907 = v861, v900
     if gas < 29: st[-5:] = v814, v813, x2, v906, v907,; c.resume = 20937; return None, gas
     gas -= 29
     v908, v909, v910, v911 = v907, v906, 0, 0
    else:
     gas -= 57
     v908, v909, v910, v911 = v860, v861, v867, v864
    if gas < 48: st[-5:] = v908, v909, x2, v813, v814, v910, v911,; c.resume = 20865; return None, gas
    if v814 + 32 > ml: gas = grow(c, gas, 48, v814, 32); mb = mem._bytes; ml = len(mb)
    v912 = fb(mb[v814:v814 + 32])
    v914 = (v912 >> x6 if x6 < 256 else 0) & 65535
    if v914 > v909:
     if gas < 182: st[-5:] = v908, v909, x2, v813, v914, v814,; c.resume = 20895; return None, gas - 48
     if x2 + 32 > ml: gas = grow(c, gas, 182, x2, 32); mb = mem._bytes; ml = len(mb)
     v916 = fb(mb[x2:x2 + 32])
     v917 = v814 - v916 & M
     if x2 + 64 > ml: gas = grow(c, gas, 182, x2 + 32, 32); mb = mem._bytes; ml = len(mb)
     v921 = fb(mb[x2 + 32:x2 + 64])
     v922 = v921 + ((v917 >> 3) & 0x1fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) & M
     if v922 + 32 > ml: gas = grow(c, gas, 182, v922, 32); mb = mem._bytes; ml = len(mb)
     v923 = fb(mb[v922:v922 + 32])
     if v923 < v914:
      if gas < 201: st[-5:] = v813, 1024, x2, v909, x2, 20912, v909, v917, v908, v914, v908, v923,; c.resume = 20471; return None, gas - 182
      gas -= 201
      v925, v926 = v923, 0
     else:
      gas -= 182
      v925, v926 = v914, v923
     if gas < 220: st[-5:] = v813, 1024, x2, v909, x2, 20912, v909, v917, v908, v925, v908, v926,; c.resume = 20283; return None, gas
     if not (v925 > v909):
      gas -= 50
      v953, v954 = v909, v908
     else:
      v929 = v925 << 8
      v934 = (((v908 | 0x8000000080000000800000008000000080000000800000008000000080000000) - (v929 * 0x100000001000000010000000100000001000000010000000100000001) & M) >> 31) & 0x100000001000000010000000100000001000000010000000100000001
      v935 = v934 * 0xffffffff
      v936 = v935 ^ M
      v947 = ((v908 & v935) | ((v908 & v936) >> 32)) | ((((v917 >> 8) | v929) * 0x100000001000000010000000100000001000000010000000100000001 & M) & (v936 ^ (v936 >> 32)))
      if x2 + 96 > ml: gas = grow(c, gas, 220, x2 + 64, 32); mb = mem._bytes; ml = len(mb)
      v949 = fb(mb[x2 + 64:x2 + 96])
      v951 = (v947 >> v949 if v949 < 256 else 0) & 65535
      if v951 > v909:
       if gas < 234: st[-5:] = v813, 1024, x2, v909, v947, 20912, v951,; c.resume = 20459; return None, gas - 220
       gas -= 234
       v953, v954 = v951, v947
      else:
       if gas < 230: st[-5:] = v813, 1024, x2, v909, v947, 20912, v951,; c.resume = 20457; return None, gas - 220
       gas -= 230
       v953, v954 = v909, v947
     if gas < 23: st[-5:] = v813, 1024, x2, v953, v954,; c.resume = 20912; return None, gas
     gas -= 23
     v955, v956, v957, v958 = v954, v953, 1024, 0
    else:
     gas -= 48
     v955, v956, v957, v958 = v908, v909, v914, v814
    if gas < 97: st[-5:] = v955, v956, x2, v813, v957, v958,; c.resume = 20884; return None, gas
    v959 = 1024 + v813 & M
    v960 = v959 + 768 & M
    if not (v960 < x7):
     gas -= 81
     v1012, v1013, v1014 = v956, v955, v959
     while True:
      if gas < 66: st[-8:] = v1012, x7, x2, v1013, x6, x5, v1014,; c.resume = 21010; return None, gas
      if not (v1014 < x7):
       break
      if v1014 + 32 > ml: gas = grow(c, gas, 66, v1014, 32); mb = mem._bytes; ml = len(mb)
      v1017 = fb(mb[v1014:v1014 + 32])
      v1019 = (v1017 >> x6 if x6 < 256 else 0) & 65535
      if v1019 > v1012:
       if gas < 200: st[-8:] = v1012, x7, x2, v1013, x6, x5, v1014, v1019,; c.resume = 21044; return None, gas - 66
       if x2 + 32 > ml: gas = grow(c, gas, 200, x2, 32); mb = mem._bytes; ml = len(mb)
       v1021 = fb(mb[x2:x2 + 32])
       v1022 = v1014 - v1021 & M
       if x2 + 64 > ml: gas = grow(c, gas, 200, x2 + 32, 32); mb = mem._bytes; ml = len(mb)
       v1026 = fb(mb[x2 + 32:x2 + 64])
       v1027 = v1026 + ((v1022 >> 3) & 0x1fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) & M
       if v1027 + 32 > ml: gas = grow(c, gas, 200, v1027, 32); mb = mem._bytes; ml = len(mb)
       v1028 = fb(mb[v1027:v1027 + 32])
       if v1028 < v1019:
        if gas < 219: st[-8:] = 256, x7, x2, v1014, x6, x5, v1012, x2, 21061, v1012, v1022, v1013, v1019, v1013, v1028,; c.resume = 20471; return None, gas - 200
        gas -= 219
        v1030, v1031 = v1028, 0
       else:
        gas -= 200
        v1030, v1031 = v1019, v1028
       if gas < 220: st[-8:] = 256, x7, x2, v1014, x6, x5, v1012, x2, 21061, v1012, v1022, v1013, v1030, v1013, v1031,; c.resume = 20283; return None, gas
       if not (v1030 > v1012):
        gas -= 50
        v1058, v1059 = v1012, v1013
       else:
        v1034 = v1030 << 8
        v1039 = (((v1013 | 0x8000000080000000800000008000000080000000800000008000000080000000) - (v1034 * 0x100000001000000010000000100000001000000010000000100000001) & M) >> 31) & 0x100000001000000010000000100000001000000010000000100000001
        v1040 = v1039 * 0xffffffff
        v1041 = v1040 ^ M
        v1052 = ((v1013 & v1040) | ((v1013 & v1041) >> 32)) | ((((v1022 >> 8) | v1034) * 0x100000001000000010000000100000001000000010000000100000001 & M) & (v1041 ^ (v1041 >> 32)))
        if x2 + 96 > ml: gas = grow(c, gas, 220, x2 + 64, 32); mb = mem._bytes; ml = len(mb)
        v1054 = fb(mb[x2 + 64:x2 + 96])
        v1056 = (v1052 >> v1054 if v1054 < 256 else 0) & 65535
        if v1056 > v1012:
         if gas < 234: st[-8:] = 256, x7, x2, v1014, x6, x5, v1012, v1052, 21061, v1056,; c.resume = 20459; return None, gas - 220
         gas -= 234
         v1058, v1059 = v1056, v1052
        else:
         if gas < 230: st[-8:] = 256, x7, x2, v1014, x6, x5, v1012, v1052, 21061, v1056,; c.resume = 20457; return None, gas - 220
         gas -= 230
         v1058, v1059 = v1012, v1052
       if gas < 27: st[-8:] = 256, x7, x2, v1014, x6, x5, v1058, v1059,; c.resume = 21061; return None, gas
       gas -= 27
       v1060, v1061, v1062 = v1058, v1059, 256
      else:
       gas -= 66
       v1060, v1061, v1062 = v1012, v1013, v1019
      if gas < 20: st[-8:] = v1060, x7, x2, v1061, x6, x5, v1014, v1062,; c.resume = 21034; return None, gas
      gas -= 20
      v1012, v1013, v1014 = v1060, v1061, (256 + v1014)
      continue
     if gas < 49: st[-8:] = v1012, x7, x2, v1013, x6, x5, v1014,; c.resume = 20771; return None, gas - 26
     f = T.get(x5)
     st[-8:] = v1012, v1013,
     if f is not None: return f, gas - 49
     st.append(x5); c.resume = 20778
     return None, gas - 41
    if v959 + 32 > ml: gas = grow(c, gas, 97, v959, 32); mb = mem._bytes; ml = len(mb)
    v1064 = fb(mb[v959:v959 + 32])
    v1066 = (v1064 >> x6 if x6 < 256 else 0) & 65535
    if v1066 > v956:
     break
    gas -= 97
    v811, v812, v813, v814, v815 = v955, v956, v959, v960, v1066
    continue
   if gas < 234: st[-5:] = v955, v956, x2, v959, v960, v1066,; c.resume = 20975; return None, gas - 97
   if x2 + 32 > ml: gas = grow(c, gas, 234, x2, 32); mb = mem._bytes; ml = len(mb)
   v1068 = fb(mb[x2:x2 + 32])
   v1069 = v959 - v1068 & M
   if x2 + 64 > ml: gas = grow(c, gas, 234, x2 + 32, 32); mb = mem._bytes; ml = len(mb)
   v1073 = fb(mb[x2 + 32:x2 + 64])
   v1074 = v1073 + ((v1069 >> 3) & 0x1fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) & M
   if v1074 + 32 > ml: gas = grow(c, gas, 234, v1074, 32); mb = mem._bytes; ml = len(mb)
   v1075 = fb(mb[v1074:v1074 + 32])
   if v1075 < v1066:
    if gas < 253: st[-5:] = v960, v959, x2, v956, x2, 20991, v956, v1069, v955, v1066, v955, v1075,; c.resume = 20471; return None, gas - 234
    gas -= 253
    v1077, v1078 = v1075, 0
   else:
    gas -= 234
    v1077, v1078 = v1066, v1075
   if gas < 220: st[-5:] = v960, v959, x2, v956, x2, 20991, v956, v1069, v955, v1077, v955, v1078,; c.resume = 20283; return None, gas
   if not (v1077 > v956):
    gas -= 50
    v555, v556, v557, v558 = v960, v959, v956, v955
    continue
   v1081 = v1077 << 8
   v1086 = (((v955 | 0x8000000080000000800000008000000080000000800000008000000080000000) - (v1081 * 0x100000001000000010000000100000001000000010000000100000001) & M) >> 31) & 0x100000001000000010000000100000001000000010000000100000001
   v1087 = v1086 * 0xffffffff
   v1088 = v1087 ^ M
   v1099 = ((v955 & v1087) | ((v955 & v1088) >> 32)) | ((((v1069 >> 8) | v1081) * 0x100000001000000010000000100000001000000010000000100000001 & M) & (v1088 ^ (v1088 >> 32)))
   if x2 + 96 > ml: gas = grow(c, gas, 220, x2 + 64, 32); mb = mem._bytes; ml = len(mb)
   v1101 = fb(mb[x2 + 64:x2 + 96])
   v1103 = (v1099 >> v1101 if v1101 < 256 else 0) & 65535
   if v1103 > v956:
    if gas < 234: st[-5:] = v960, v959, x2, v956, v1099, 20991, v1103,; c.resume = 20459; return None, gas - 220
    gas -= 234
    v555, v556, v557, v558 = v960, v959, v1103, v1099
    continue
   if gas < 230: st[-5:] = v960, v959, x2, v956, v1099, 20991, v1103,; c.resume = 20457; return None, gas - 220
   gas -= 230
   v555, v556, v557, v558 = v960, v959, v956, v1099
   continue
 def r21061(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or not 8 <= len(st) <= 1012: c.resume = 21061; return None, gas
  x0 = st[-1]
  x1 = st[-2]
  x2 = st[-3]
  x3 = st[-4]
  x4 = st[-5]
  x5 = st[-6]
  x6 = st[-7]
  x7 = st[-8]
  v62, v63, v64, v65 = x7, x4, x1, x0
  while True:
   if gas < 27: st[-8:] = v62, x6, x5, v63, x3, x2, v64, v65,; c.resume = 21061; return None, gas
   gas -= 27
   v73, v74 = v63, v62
   while True:
    if gas < 86: st[-8:] = v64, x6, x5, v65, x3, x2, v73, v74,; c.resume = 21034; return None, gas
    v75 = 256 + v73 & M
    if not (v75 < x6):
     f = T.get(x2)
     st[-8:] = v64, v65,
     if f is not None: return f, gas - 69
     st.append(x2); c.resume = 20778
     return None, gas - 61
    if v75 + 32 > ml: gas = grow(c, gas, 86, v75, 32); mb = mem._bytes; ml = len(mb)
    v78 = fb(mb[v75:v75 + 32])
    v80 = (v78 >> x3 if x3 < 256 else 0) & 65535
    if v80 > v64:
     break
    gas -= 86
    v73, v74 = v75, v80
    continue
   if gas < 220: st[-8:] = v64, x6, x5, v65, x3, x2, v75, v80,; c.resume = 21044; return None, gas - 86
   if x5 + 32 > ml: gas = grow(c, gas, 220, x5, 32); mb = mem._bytes; ml = len(mb)
   v82 = fb(mb[x5:x5 + 32])
   v83 = v75 - v82 & M
   if x5 + 64 > ml: gas = grow(c, gas, 220, x5 + 32, 32); mb = mem._bytes; ml = len(mb)
   v87 = fb(mb[x5 + 32:x5 + 64])
   v88 = v87 + ((v83 >> 3) & 0x1fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) & M
   if v88 + 32 > ml: gas = grow(c, gas, 220, v88, 32); mb = mem._bytes; ml = len(mb)
   v89 = fb(mb[v88:v88 + 32])
   if v89 < v80:
    if gas < 239: st[-8:] = 256, x6, x5, v75, x3, x2, v64, x5, 21061, v64, v83, v65, v80, v65, v89,; c.resume = 20471; return None, gas - 220
    gas -= 239
    v91, v92 = v89, 0
   else:
    gas -= 220
    v91, v92 = v80, v89
   if gas < 220: st[-8:] = 256, x6, x5, v75, x3, x2, v64, x5, 21061, v64, v83, v65, v91, v65, v92,; c.resume = 20283; return None, gas
   if not (v91 > v64):
    gas -= 50
    v62, v63 = 256, v75
    continue
   v95 = v91 << 8
   v100 = (((v65 | 0x8000000080000000800000008000000080000000800000008000000080000000) - (v95 * 0x100000001000000010000000100000001000000010000000100000001) & M) >> 31) & 0x100000001000000010000000100000001000000010000000100000001
   v101 = v100 * 0xffffffff
   v102 = v101 ^ M
   v113 = ((v65 & v101) | ((v65 & v102) >> 32)) | ((((v83 >> 8) | v95) * 0x100000001000000010000000100000001000000010000000100000001 & M) & (v102 ^ (v102 >> 32)))
   if x5 + 96 > ml: gas = grow(c, gas, 220, x5 + 64, 32); mb = mem._bytes; ml = len(mb)
   v115 = fb(mb[x5 + 64:x5 + 96])
   v117 = (v113 >> v115 if v115 < 256 else 0) & 65535
   if v117 > v64:
    if gas < 234: st[-8:] = 256, x6, x5, v75, x3, x2, v64, v113, 21061, v117,; c.resume = 20459; return None, gas - 220
    gas -= 234
    v62, v63, v64, v65 = 256, v75, v117, v113
    continue
   if gas < 230: st[-8:] = 256, x6, x5, v75, x3, x2, v64, v113, 21061, v117,; c.resume = 20457; return None, gas - 220
   gas -= 230
   v62, v63, v65 = 256, v75, v113
   continue
 def r9240(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 998: c.resume = 9240; return None, gas
  data = c.msg.data_as_bytes
  if gas < 190: c.resume = 9240; return None, gas
  if (c.msg.value):
   c.resume = 631; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820000:
   c.resume = 631; return None, gas - 46
  v5 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
  if (v5 - (v5 & 0xffffffffffffffff) & M):
   st += 0xffffffffffffffff, v5, 9274; c.resume = 15975; return None, gas - 101
  if 192 > ml: gas = grow(c, gas, 190, 160, 32); mb = mem._bytes; ml = len(mb)
  v9 = fb(mb[160:192])
  if v9 + 32 > ml: gas = grow(c, gas, 190, v9, 32); mb = mem._bytes; ml = len(mb)
  mb[v9:v9 + 32] = (v5 & 0xffffffffffffffff).to_bytes(32)
  v10 = fb(mb[160:192])
  mb[32:64] = v10.to_bytes(32)
  v11 = fb(mb[160:192])
  if v11 + 64 > ml: gas = grow(c, gas, 190, v11, 64); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 190, 12)
  v12 = fb(keccak(mb[v11:v11 + 64]).digest())
  if gas < 200: st += 32, 4104, v12; c.resume = 18409; return None, gas - 190
  gm.gas_remaining = gas - 200
  st.append((v12 + 1 & M))
  h54(c, st, gm)
  v14 = st.pop()
  gas = gm.gas_remaining
  if gas < 288: st += 32, 4104, v12, v14; c.resume = 18415; return None, gas
  if not (((v14 >> 88) & 65535)):
   gas -= 49
   v143 = 0
  else:
   v18 = v14 & 0xffffffffff
   v19 = fb(mb[64:96])
   v20 = v19 + 256 & M
   if (v20 > 0xffffffffffffffff) or (v20 < v19):
    st += 32, 4104, v12, v14, v18, 18443, 0xffffffffff, 20109, 0xffffffffff, 20063, 0xffffffffff, 20017, 0xffffffffff, 19971, 0xffffffffff, 19925, 0xffffffffff, 19824, v19, 19779, v20; c.resume = 17515; return None, gas - 161
   mb[64:96] = v20.to_bytes(32)
   if v19 + 32 > ml: gas = grow(c, gas, 288, v19, 32); mb = mem._bytes; ml = len(mb)
   mb[v19:v19 + 32] = K1
   if v19 + 64 > ml: gas = grow(c, gas, 288, v19 + 32, 32); mb = mem._bytes; ml = len(mb)
   mb[v19 + 32:v19 + 64] = K1
   if v19 + 96 > ml: gas = grow(c, gas, 288, v19 + 64, 32); mb = mem._bytes; ml = len(mb)
   mb[v19 + 64:v19 + 96] = K1
   if v19 + 128 > ml: gas = grow(c, gas, 288, v19 + 96, 32); mb = mem._bytes; ml = len(mb)
   mb[v19 + 96:v19 + 128] = K1
   if v19 + 160 > ml: gas = grow(c, gas, 288, v19 + 128, 32); mb = mem._bytes; ml = len(mb)
   mb[v19 + 128:v19 + 160] = K1
   if v19 + 192 > ml: gas = grow(c, gas, 288, v19 + 160, 32); mb = mem._bytes; ml = len(mb)
   mb[v19 + 160:v19 + 192] = K1
   if v19 + 224 > ml: gas = grow(c, gas, 288, v19 + 192, 32); mb = mem._bytes; ml = len(mb)
   mb[v19 + 192:v19 + 224] = K1
   if v19 + 256 > ml: gas = grow(c, gas, 288, v19 + 224, 32); mb = mem._bytes; ml = len(mb)
   mb[v19 + 224:v19 + 256] = K1
   if gas < 995: st += 32, 4104, v12, v14, v18, 18443, 0xffffffffff, 20109, 0xffffffffff, 20063, 0xffffffffff, 20017, 0xffffffffff, 19971, 0xffffffffff, 19925, 0xffffffffff, 19824, v19; c.resume = 19779; return None, gas - 288
   mb[v19:v19 + 32] = v18.to_bytes(32)
   v32 = v18 + (I34 & 0xffffffffff)
   if v32 > 0xffffffffff:
    st += 32, 4104, v12, v14, v19, 18443, 0xffffffffff, 20109, 0xffffffffff, 20063, 0xffffffffff, 20017, 0xffffffffff, 19971, 0xffffffffff, 19925, 0xffffffffff, v32, 19824; c.resume = 15979; return None, gas - 374
   mb[v19 + 32:v19 + 64] = v32.to_bytes(32)
   v36 = v32 + (I35 & 0xffffffffff)
   if v36 > 0xffffffffff:
    st += 32, 4104, v12, v14, v19, 18443, 0xffffffffff, 20109, 0xffffffffff, 20063, 0xffffffffff, 20017, 0xffffffffff, 19971, 0xffffffffff, 19925, 0xffffffffff, (v19 + 32), v19, 64, 0xffffffffff, v36, 19880; c.resume = 15979; return None, gas - 489
   mb[v19 + 64:v19 + 96] = v36.to_bytes(32)
   v39 = fb(mb[v19 + 32:v19 + 64])
   v42 = (v39 & 0xffffffffff) + (I36 & 0xffffffffff)
   if v42 > 0xffffffffff:
    st += 32, 4104, v12, v14, v19, 18443, 0xffffffffff, 20109, 0xffffffffff, 20063, 0xffffffffff, 20017, 0xffffffffff, 19971, 0xffffffffff, v42, 19925; c.resume = 15979; return None, gas - 583
   mb[v19 + 96:v19 + 128] = v42.to_bytes(32)
   v46 = v42 + (I37 & 0xffffffffff)
   if v46 > 0xffffffffff:
    st += 32, 4104, v12, v14, v19, 18443, 0xffffffffff, 20109, 0xffffffffff, 20063, 0xffffffffff, 20017, 0xffffffffff, v46, 19971; c.resume = 15979; return None, gas - 677
   mb[v19 + 128:v19 + 160] = v46.to_bytes(32)
   v50 = v46 + (I38 & 0xffffffffff)
   if v50 > 0xffffffffff:
    st += 32, 4104, v12, v14, v19, 18443, 0xffffffffff, 20109, 0xffffffffff, 20063, 0xffffffffff, v50, 20017; c.resume = 15979; return None, gas - 771
   mb[v19 + 160:v19 + 192] = v50.to_bytes(32)
   v54 = v50 + (I39 & 0xffffffffff)
   if v54 > 0xffffffffff:
    st += 32, 4104, v12, v14, v19, 18443, 0xffffffffff, 20109, 0xffffffffff, v54, 20063; c.resume = 15979; return None, gas - 865
   mb[v19 + 192:v19 + 224] = v54.to_bytes(32)
   v58 = v54 + (I40 & 0xffffffffff)
   if v58 > 0xffffffffff:
    st += 32, 4104, v12, v14, v19, 18443, 0xffffffffff, v58, 20109; c.resume = 15979; return None, gas - 959
   mb[v19 + 224:v19 + 256] = v58.to_bytes(32)
   gm.gas_remaining = gas - 995
   st.append(v12)
   h54(c, st, gm)
   v61 = st.pop()
   gas = gm.gas_remaining
   if gas < 802: st += 32, 4104, v19, v14, v61; c.resume = 18446; return None, gas
   v63 = fb(mb[v19 + 32:v19 + 64])
   v66 = (v61 >> 16) & 0xffffffff
   if v66:
    gas -= 115
    v71 = (1 if (c.state.timestamp) < (v63 & 0xffffffffff) else 0)
   else:
    gas -= 85
    v71 = (1 if not (v66) else 0)
   if not (v71):
    v75 = v66 + (I41 & 0xffffffff)
    if v66 > v75:
     st += 32, 4104, v19, v61, v14, 18476, v75, 20194; c.resume = 15979; return None, gas - 89
    gas -= 114
    v79 = (1 if (c.state.block_number) < v75 else 0)
   else:
    gas -= 35
    v79 = v71
   if v79:
    gas -= 35
    v143 = 1
   else:
    v81 = fb(mb[v19 + 64:v19 + 96])
    if (c.state.timestamp) < (v81 & 0xffffffffff):
     gas -= 71
     v143 = 2
    else:
     if not ((255 & (v14 >> 136))):
      v89 = fb(mb[v19 + 96:v19 + 128])
      v92 = (v61 >> 48) & 0xffffffff
      if v92:
       gas -= 191
       v97 = (1 if (c.state.timestamp) < (v89 & 0xffffffffff) else 0)
      else:
       gas -= 161
       v97 = (1 if not (v92) else 0)
      if not (v97):
       v101 = v92 + (I41 & 0xffffffff)
       if v92 > v101:
        st += 32, 4104, 18624, v101, 20194; c.resume = 15979; return None, gas - 89
       gas -= 114
       v105 = (1 if (c.state.block_number) < v101 else 0)
      else:
       gas -= 35
       v105 = v97
      if not (v105):
       gas -= 32
       v143 = 5
      else:
       gas -= 31
       v143 = 3
     else:
      v108 = fb(mb[v19 + 192:v19 + 224])
      v111 = (v61 >> 112) & 0xffffffff
      if v111:
       gas -= 190
       v116 = (1 if (c.state.timestamp) < (v108 & 0xffffffffff) else 0)
      else:
       gas -= 160
       v116 = (1 if not (v111) else 0)
      if not (v116):
       v120 = v111 + (I41 & 0xffffffff)
       if v111 > v120:
        st += 32, 4104, v19, v61, 18539, v120, 20194; c.resume = 15979; return None, gas - 89
       gas -= 114
       v124 = (1 if (c.state.block_number) < v120 else 0)
      else:
       gas -= 35
       v124 = v116
      if v124:
       gas -= 33
       v143 = 6
      else:
       v126 = fb(mb[v19 + 224:v19 + 256])
       v129 = (v61 >> 144) & 0xffffffff
       if v129:
        gas -= 126
        v134 = (1 if (c.state.timestamp) < (v126 & 0xffffffffff) else 0)
       else:
        gas -= 96
        v134 = (1 if not (v129) else 0)
       if not (v134):
        v138 = v129 + (I41 & 0xffffffff)
        if v129 > v138:
         st += 32, 4104, 18573, v138, 20194; c.resume = 15979; return None, gas - 89
        gas -= 114
        v142 = (1 if (c.state.block_number) < v138 else 0)
       else:
        gas -= 35
        v142 = v134
       if v142:
        gas -= 29
        v143 = 7
       else:
        gas -= 28
        v143 = 8
  if gas < 67: st += 32, v143; c.resume = 4104; return None, gas
  v144 = fb(mb[64:96])
  if not (v143 < 9):
   st += 32, v144, 4117, v143, v144; c.resume = 5214; return None, gas - 56
  if v144 + 32 > ml: gas = grow(c, gas, 67, v144, 32); mb = mem._bytes; ml = len(mb)
  mb[v144:v144 + 32] = v143.to_bytes(32)
  if gas < 68: st += 32, v144; c.resume = 4117; return None, gas - 67
  c.output = bytes(mb[v144:v144 + 32])
  return None, gas - 68
 def r9301(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1020: c.resume = 9301; return None, gas
  data = c.msg.data_as_bytes
  if gas < 49: c.resume = 9301; return None, gas
  if (c.msg.value):
   c.resume = 631; return None, gas - 16
  if 192 > ml: gas = grow(c, gas, 49, 160, 32); mb = mem._bytes; ml = len(mb)
  v2 = fb(mb[160:192])
  if (((len(data)) - 4 & M) ^ SB) < (v2 ^ SB):
   c.resume = 631; return None, gas - 49
  if gas < 73: c.resume = 9320; return None, gas - 49
  v6 = fb(mb[64:96])
  if v6 + 32 > ml: gas = grow(c, gas, 73, v6, 32); mb = mem._bytes; ml = len(mb)
  mb[v6:v6 + 32] = (I9 & 0xffffffffff).to_bytes(32)
  c.output = bytes(mb[v6:v6 + 32])
  return None, gas - 73
 def r9368(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1020: c.resume = 9368; return None, gas
  data = c.msg.data_as_bytes
  if gas < 49: c.resume = 9368; return None, gas
  if (c.msg.value):
   c.resume = 631; return None, gas - 16
  if 192 > ml: gas = grow(c, gas, 49, 160, 32); mb = mem._bytes; ml = len(mb)
  v2 = fb(mb[160:192])
  if (((len(data)) - 4 & M) ^ SB) < (v2 ^ SB):
   c.resume = 631; return None, gas - 49
  if gas < 73: c.resume = 9387; return None, gas - 49
  v6 = fb(mb[64:96])
  if v6 + 32 > ml: gas = grow(c, gas, 73, v6, 32); mb = mem._bytes; ml = len(mb)
  mb[v6:v6 + 32] = (I10 & 0xffffffffff).to_bytes(32)
  c.output = bytes(mb[v6:v6 + 32])
  return None, gas - 73
 def r9435(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1020: c.resume = 9435; return None, gas
  data = c.msg.data_as_bytes
  if gas < 49: c.resume = 9435; return None, gas
  if (c.msg.value):
   c.resume = 631; return None, gas - 16
  if 192 > ml: gas = grow(c, gas, 49, 160, 32); mb = mem._bytes; ml = len(mb)
  v2 = fb(mb[160:192])
  if (((len(data)) - 4 & M) ^ SB) < (v2 ^ SB):
   c.resume = 631; return None, gas - 49
  if gas < 73: c.resume = 9454; return None, gas - 49
  v6 = fb(mb[64:96])
  if v6 + 32 > ml: gas = grow(c, gas, 73, v6, 32); mb = mem._bytes; ml = len(mb)
  mb[v6:v6 + 32] = (I11 & 0xffffffffffffffffffffffff).to_bytes(32)
  c.output = bytes(mb[v6:v6 + 32])
  return None, gas - 73
 def r9509(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1020: c.resume = 9509; return None, gas
  data = c.msg.data_as_bytes
  if gas < 49: c.resume = 9509; return None, gas
  if (c.msg.value):
   c.resume = 631; return None, gas - 16
  if 192 > ml: gas = grow(c, gas, 49, 160, 32); mb = mem._bytes; ml = len(mb)
  v2 = fb(mb[160:192])
  if (((len(data)) - 4 & M) ^ SB) < (v2 ^ SB):
   c.resume = 631; return None, gas - 49
  if gas < 73: c.resume = 9528; return None, gas - 49
  v6 = fb(mb[64:96])
  if v6 + 32 > ml: gas = grow(c, gas, 73, v6, 32); mb = mem._bytes; ml = len(mb)
  mb[v6:v6 + 32] = (I12 & 0xffffffffff).to_bytes(32)
  c.output = bytes(mb[v6:v6 + 32])
  return None, gas - 73
 def r9576(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1016: c.resume = 9576; return None, gas
  data = c.msg.data_as_bytes
  if gas < 203: c.resume = 9576; return None, gas
  if (c.msg.value):
   c.resume = 631; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820000:
   c.resume = 631; return None, gas - 46
  v5 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
  if (v5 - (v5 & 0xffffffffffffffff) & M):
   st += 32, 0xffffffffffffffff, 9620, v5, 9615; c.resume = 15975; return None, gas - 107
  v8 = 0xffffffffffffffff & v5
  mb[0:32] = v8.to_bytes(32)
  mb[32:64] = K1
  gas = take(gas, 203, 12)
  v9 = fb(keccak(mb[0:64]).digest())
  gm.gas_remaining = gas - 203
  st.append((v9 + 1 & M))
  h54(c, st, gm)
  v11 = st.pop()
  gas = gm.gas_remaining
  if gas < 36: st += 32, 0xffffffffffffffff, v9, 9620, v8, 65535, v11; c.resume = 18355; return None, gas
  if not (((v11 >> 88) & 65535)):
   st += 32, 0xffffffffffffffff, v9, 9620, v8; c.resume = 18366; return None, gas - 25
  gm.gas_remaining = gas - 36
  st.append(v9)
  h54(c, st, gm)
  v15 = st.pop()
  gas = gm.gas_remaining
  if gas < 24: st += 32, 0xffffffffffffffff, v15; c.resume = 9622; return None, gas
  v18 = fb(mb[64:96])
  if v18 + 32 > ml: gas = grow(c, gas, 24, v18, 32); mb = mem._bytes; ml = len(mb)
  mb[v18:v18 + 32] = ((v15 >> 176) & 0xffffffffffffffff).to_bytes(32)
  c.output = bytes(mb[v18:v18 + 32])
  return None, gas - 24
 def r9633(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1020: c.resume = 9633; return None, gas
  data = c.msg.data_as_bytes
  if gas < 49: c.resume = 9633; return None, gas
  if (c.msg.value):
   c.resume = 631; return None, gas - 16
  if 192 > ml: gas = grow(c, gas, 49, 160, 32); mb = mem._bytes; ml = len(mb)
  v2 = fb(mb[160:192])
  if (((len(data)) - 4 & M) ^ SB) < (v2 ^ SB):
   c.resume = 631; return None, gas - 49
  if gas < 73: c.resume = 9652; return None, gas - 49
  v6 = fb(mb[64:96])
  if v6 + 32 > ml: gas = grow(c, gas, 73, v6, 32); mb = mem._bytes; ml = len(mb)
  mb[v6:v6 + 32] = (I13 & 0xffffffffff).to_bytes(32)
  c.output = bytes(mb[v6:v6 + 32])
  return None, gas - 73
 def r9700(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1016: c.resume = 9700; return None, gas
  data = c.msg.data_as_bytes
  if gas < 203: c.resume = 9700; return None, gas
  if (c.msg.value):
   c.resume = 631; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820000:
   c.resume = 631; return None, gas - 46
  v5 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
  if (v5 - (v5 & 0xffffffffffffffff) & M):
   st += 96, 1, 9732, v5, 9615; c.resume = 15975; return None, gas - 107
  v8 = 0xffffffffffffffff & v5
  mb[0:32] = v8.to_bytes(32)
  mb[32:64] = K1
  gas = take(gas, 203, 12)
  v9 = fb(keccak(mb[0:64]).digest())
  gm.gas_remaining = gas - 203
  st.append((v9 + 1 & M))
  h54(c, st, gm)
  v11 = st.pop()
  gas = gm.gas_remaining
  if gas < 39: st += 96, 1, v9, 9732, v8, 65535, v11; c.resume = 18355; return None, gas
  if not (((v11 >> 88) & 65535)):
   st += 96, 1, v9, 9732, v8; c.resume = 18366; return None, gas - 25
  gm.gas_remaining = gas - 39
  st.append((v9 + 1 & M))
  h54(c, st, gm)
  v16 = st.pop()
  gas = gm.gas_remaining
  if gas < 81: st += 96, v16; c.resume = 9735; return None, gas
  v17 = fb(mb[64:96])
  if v17 + 32 > ml: gas = grow(c, gas, 81, v17, 32); mb = mem._bytes; ml = len(mb)
  mb[v17:v17 + 32] = ((v16 >> 144) & 65535).to_bytes(32)
  if v17 + 64 > ml: gas = grow(c, gas, 81, v17 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v17 + 32:v17 + 64] = ((v16 >> 160) & 65535).to_bytes(32)
  if v17 + 96 > ml: gas = grow(c, gas, 81, v17 + 64, 32); mb = mem._bytes; ml = len(mb)
  mb[v17 + 64:v17 + 96] = ((v16 >> 176) & 65535).to_bytes(32)
  c.output = bytes(mb[v17:v17 + 96])
  return None, gas - 81
 def r9771(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1013: c.resume = 9771; return None, gas
  data = c.msg.data_as_bytes
  if gas < 230: c.resume = 9771; return None, gas
  if (c.msg.value):
   c.resume = 631; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820000:
   c.resume = 631; return None, gas - 46
  v5 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
  if (v5 - (v5 & 0xffffffffffffffff) & M):
   st += v5, 9796; c.resume = 15975; return None, gas - 98
  if ((fb(c.msg.sender)) - (I14 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
   st.append(v5); c.resume = 9869; return None, gas - 134
  v11 = 0xffffffffffffffff & v5
  mb[0:32] = v11.to_bytes(32)
  mb[32:64] = K1
  gas = take(gas, 230, 12)
  v12 = fb(keccak(mb[0:64]).digest())
  gm.gas_remaining = gas - 230
  st.append((v12 + 1 & M))
  h54(c, st, gm)
  v14 = st.pop()
  gas = gm.gas_remaining
  if gas < 112: st += 1042, v12, 4099, v11, 65535, v14; c.resume = 18355; return None, gas
  if not (((v14 >> 88) & 65535)):
   st += 1042, v12, 4099, v11; c.resume = 18366; return None, gas - 25
  v18 = I33 & 0xffffffffffffffffffffffffffffffffffffffff
  if not (v18):
   st += 1042, v12, v18
   return r18978, gas - 76
  else:
   v20 = fb(mb[64:96])
   if v20 + 32 > ml: gas = grow(c, gas, 112, v20, 32); mb = mem._bytes; ml = len(mb)
   mb[v20:v20 + 32] = K5
   gm.gas_remaining = gas - 112
   h41(c, st, gm)
   v21 = st.pop()
   if type(v21) is not int: v21 = fb(v21)
   gas = gm.gas_remaining
   if gas < 14: st += 1042, v12, v20, 64, v20, 36, v20, v18, v21; c.resume = 18815; return None, gas
   if v20 + 36 > ml: gas = grow(c, gas, 14, v20 + 4, 32); mb = mem._bytes; ml = len(mb)
   mb[v20 + 4:v20 + 36] = v21.to_bytes(32)
   v23 = gas - 14
   gm.gas_remaining = gas - 14
   st += 64, v20, 36, v20, v18, v23
   hfa(c, st, gm)
   v24 = st.pop()
   gas = gm.gas_remaining
   mb = mem._bytes; ml = len(mb)
   if gas < 290: st += 1042, v12, v20, v24; c.resume = 18822; return None, gas
   if not (v24):
    st += 1042, v12, v24, v20; c.resume = 15964; return None, gas - 22
   if v24:
    v26 = len(c.return_data)
    if 64 > v26:
     v28 = len(c.return_data)
     gas -= 99
     v29 = v28
    else:
     gas -= 80
     v29 = 64
    v32 = v20 + ((v29 + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0)
    if (v32 > 0xffffffffffffffff) or (v32 < v20):
     st += 1042, v12, v20, 64, v20, v29, 19010, v32; c.resume = 17515; return None, gas - 89
    mb[64:96] = v32.to_bytes(32)
    if (((v20 + v29) - v20 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820032:
     st += 1042, v12, v20; c.resume = 15975; return None, gas - 129
    v39 = fb(mb[v20:v20 + 32])
    if (v39 - (1 if not (not (v39)) else 0) & M):
     st += 1042, v12, v39, v20; c.resume = 15975; return None, gas - 166
    if v20 + 64 > ml: gas = grow(c, gas, 191, v20 + 32, 32); mb = mem._bytes; ml = len(mb)
    v44 = fb(mb[v20 + 32:v20 + 64])
    gas -= 191
    v45, v46, v47 = v44, v39, 0
   else:
    gas -= 45
    v45, v46, v47 = 0, 0, v20
   if gas < 31: st += 1042, v12, v45, v46, v47; c.resume = 18837; return None, gas
   if not (v46):
    st += 1042, v12, v45
    return r18978, gas - 19
   v49 = 1 << v45 & M if v45 < 256 else 0
   gm.gas_remaining = gas - 31
   st.append(v12)
   h54(c, st, gm)
   v50 = st.pop()
   gas = gm.gas_remaining
   if gas < 98: st += 1042, v12, v49, v50; c.resume = 18850; return None, gas
   v51 = v50 >> 176
   if not (((v51 & v49) & 0xffffffffffffffff)):
    v61 = (v50 & 0xffff0000000000000000ffffffffffffffffffffffffffffffffffffffffffff) | ((((v51 & 0xffffffffffffffff) | (v49 & 0xffffffffffffffff)) << 176) & 0xffffffffffffffff00000000000000000000000000000000000000000000)
    gm.gas_remaining = gas - 98
    st += v61, v12
    h55(c, st, gm)
    gas = gm.gas_remaining
    if gas < 22: st.append(1042); c.resume = 18970; return None, gas
    gas -= 22
    v62, v63, v64, v65 = 0, 0, 0, 0
   else:
    gas -= 46
    v62, v63, v64, v65 = v12, v50, v51, v49
   if gas < 27: st += 1042, v62, v63, v64, v65; c.resume = 18874; return None, gas
  if 192 > ml: gas = grow(c, gas, 27, 160, 32); mb = mem._bytes; ml = len(mb)
  v66 = fb(mb[160:192])
  if v66 and v66 + v66 > ml: gas = grow(c, gas, 27, v66, v66); mb = mem._bytes; ml = len(mb)
  c.output = bytes(mb[v66:v66 + v66])
  return None, gas - 27
 def r9917(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1020: c.resume = 9917; return None, gas
  data = c.msg.data_as_bytes
  if gas < 49: c.resume = 9917; return None, gas
  if (c.msg.value):
   c.resume = 631; return None, gas - 16
  if 192 > ml: gas = grow(c, gas, 49, 160, 32); mb = mem._bytes; ml = len(mb)
  v2 = fb(mb[160:192])
  if (((len(data)) - 4 & M) ^ SB) < (v2 ^ SB):
   c.resume = 631; return None, gas - 49
  if gas < 67: c.resume = 9936; return None, gas - 49
  v6 = fb(mb[64:96])
  if v6 + 32 > ml: gas = grow(c, gas, 67, v6, 32); mb = mem._bytes; ml = len(mb)
  mb[v6:v6 + 32] = K16
  c.output = bytes(mb[v6:v6 + 32])
  return None, gas - 67
 def r9946(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or not 1 <= len(st) <= 1004: c.resume = 9946; return None, gas
  data = c.msg.data_as_bytes
  if gas < 560: c.resume = 9946; return None, gas
  if (c.msg.value):
   c.resume = 631; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820064:
   c.resume = 631; return None, gas - 46
  v5 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
  if (v5 - (v5 & 0xffffffffffffffff) & M):
   st += v5, 9971; c.resume = 15975; return None, gas - 98
  v8 = fb(data[36:68]) if len(data) >= 68 else read_data(data, 36)
  if v8 > 0xffffffffffffffff:
   st += v5, v8; c.resume = 631; return None, gas - 135
  v10 = len(data)
  v11 = 4 + v8
  if not ((v11 + 31) < v10):
   st += v5, v11, v10, 10003; c.resume = 15975; return None, gas - 198
  v15 = read_data(data, v11)
  if v15 > 0xffffffffffffffff:
   st += v5, v11, v15, 10003, v10; c.resume = 15975; return None, gas - 229
  v17 = v11 + 32
  if ((v11 + v15) + 32) > v10:
   st += v5, v17, v15, 10003; c.resume = 15975; return None, gas - 269
  v21 = fb(data[68:100]) if len(data) >= 100 else read_data(data, 68)
  if v21 > 0xffffffffffffffff:
   st += v5, v15, v17, v21; c.resume = 631; return None, gas - 309
  v23 = len(data)
  v24 = 4 + v21
  if not ((v24 + 31) < v23):
   st += v5, v15, v17, v24, v23, 10036; c.resume = 15975; return None, gas - 372
  v28 = read_data(data, v24)
  if v28 > 0xffffffffffffffff:
   st += v5, v15, v17, v24, v28, 10036, v23; c.resume = 15975; return None, gas - 403
  v30 = v24 + 32
  if (((v28 << 5) + v24) + 32) > v23:
   st += v5, v15, v17, v30, v28, 10036; c.resume = 15975; return None, gas - 449
  v35 = 0xffffffffffffffff & v5
  mb[0:32] = v35.to_bytes(32)
  mb[32:64] = K1
  gas = take(gas, 560, 12)
  v36 = fb(keccak(mb[0:64]).digest())
  gm.gas_remaining = gas - 560
  st.append((v36 + 1 & M))
  h54(c, st, gm)
  v38 = st.pop()
  gas = gm.gas_remaining
  if gas < 48: st += v5, v30, v28, v17, v15, v36, 10048, v35, 65535, v38; c.resume = 18355; return None, gas
  if not (((v38 >> 88) & 65535)):
   st += v5, v30, v28, v17, v15, v36, 10048, v35; c.resume = 18366; return None, gas - 25
  gm.gas_remaining = gas - 48
  st.append((v36 + 1 & M))
  h54(c, st, gm)
  v43 = st.pop()
  gas = gm.gas_remaining
  if gas < 52: st += v5, v30, v28, v17, v15, v36, 255, v43; c.resume = 10056; return None, gas
  if not (((v43 >> 136) & 255)):
   st += v5, v30, v28, v17, v15, v36; c.resume = 10703; return None, gas - 25
  gm.gas_remaining = gas - 52
  st.append((v36 + 4 & M))
  h54(c, st, gm)
  v48 = st.pop()
  gas = gm.gas_remaining
  if gas < 269: st += v30, v5, v28, v17, v15, 10082, v15, v17, v48; c.resume = 10078; return None, gas
  v49 = len(data)
  if v15 > 0xffffffffffffffff:
   st += v30, v5, v28, v17, v15, 10082, v48, v49, 19187, v15, v17, 18044, v15; c.resume = 17515; return None, gas - 90
  v54 = fb(mb[64:96])
  v56 = ((32 + (0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0 & (31 + v15))) + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0
  v57 = v54 + v56 & M
  if (v57 > 0xffffffffffffffff) or (v57 < v54):
   st += v30, v5, v28, v17, v15, 10082, v48, v49, 19187, v54, v17, v15, 18058, v57; c.resume = 17515; return None, gas - 214
  mb[64:96] = v57.to_bytes(32)
  if v54 + 32 > ml: gas = grow(c, gas, 269, v54, 32); mb = mem._bytes; ml = len(mb)
  mb[v54:v54 + 32] = v15.to_bytes(32)
  if (v17 + v15) > v49:
   st += v30, v5, v28, v17, v15, 10082, v48, v54, 19187, v54, v17, v15; c.resume = 15975; return None, gas - 269
  if gas < 312: st += v30, v5, v28, v17, v15, 10082, v48, v54, 19187, v54, v17, v15; c.resume = 18072; return None, gas - 269
  if v15 and v54 + 32 + v15 > ml: gas = grow(c, gas, 312, v54 + 32, v15); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 312, 3 * (v15 + 31 >> 5))
  copy_data(mb, data, v54 + 32, v17, v15)
  v64 = v54 + v15
  if v64 + 64 > ml: gas = grow(c, gas, 312, v64 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v64 + 32:v64 + 64] = K1
  if gas < 380: st += v30, v5, v28, v17, v15, 10082, v48, v54; c.resume = 19187; return None, gas - 312
  v66 = fb(mb[v54:v54 + 32])
  if v66 and v54 + 32 + v66 > ml: gas = grow(c, gas, 380, v54 + 32, v66); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 380, 6 * (v66 + 31 >> 5))
  v68 = fb(keccak(mb[v54 + 32:v54 + 32 + v66]).digest())
  if (v68 - v48 & M):
   st += v30, v5, v28, v17, v15, 10082, v48, v68; c.resume = 19205; return None, gas - 380
  if gas < 437: st += v30, v5, v28, v17, v15, 10082, v48, v68; c.resume = 19202; return None, gas - 380
  if 192 > ml: gas = grow(c, gas, 437, 160, 32); mb = mem._bytes; ml = len(mb)
  v70 = fb(mb[160:192])
  v71 = 0xffffffffffffffffffffffffffffffffffffffff & I15
  v72 = 0xffffffffffffffff & v5
  v73 = v15 // 96
  gas -= 437
  v152 = v70
  while True:
   if gas < 524: st += v30, v71, v72, v73, v15, v17, v28, v152; c.resume = 10159; return None, gas
   if v152 < v28:
    if not (v152 < v28):
     st += v30, v71, v72, v73, v15, v17, v28, v152, 255, 10188, 1149, v30, v152; c.resume = 17903; return None, gas - 82
    v158 = read_data(data, ((v152 << 5) + v30))
    if (v158 - (v158 & 255) & M):
     st += v30, v71, v72, v73, v15, v17, v28, v152, 255, 10188, v158; c.resume = 15975; return None, gas - 146
    v161 = v158 & 255
    if not (v161 < v73):
     st += v30, v71, v72, v73, v15, v17, v28, v152, v161; c.resume = 10651; return None, gas - 186
    v164 = v161 * 96
    if not ((not (v161)) or (96 == (v164 // v161 if v161 else 0))):
     st += v30, v71, v72, v73, v15, v17, v28, v152, 10208, v17, v164, v15; c.resume = 15979; return None, gas - 272
    v170 = v164 + 64
    if v164 > v170:
     st += v30, v71, v72, v73, v15, v17, v28, v152, 10208, v17, v164, v15, v170; c.resume = 15979; return None, gas - 303
    v172 = v164 + 96
    if v170 > v172:
     st += v30, v71, v72, v73, v15, v17, v28, v152, 10208, v17, v164, v15, v172; c.resume = 15979; return None, gas - 334
    if v172 > v15:
     st += v30, v71, v72, v73, v15, v17, v28, v152, 10208, v17, v164; c.resume = 15975; return None, gas - 350
    v177 = read_data(data, (64 + (v164 + v17)))
    v179 = (v177 >> 192) & 255
    v180 = fb(mb[160:192])
    if v180 + 32 > ml: gas = grow(c, gas, 524, v180, 32); mb = mem._bytes; ml = len(mb)
    mb[v180:v180 + 32] = v72.to_bytes(32)
    mb[32:64] = K2
    v181 = fb(mb[160:192])
    if v181 + 64 > ml: gas = grow(c, gas, 524, v181, 64); mb = mem._bytes; ml = len(mb)
    gas = take(gas, 524, 12)
    v182 = fb(keccak(mb[v181:v181 + 64]).digest())
    v183 = fb(mb[160:192])
    if v183 + 32 > ml: gas = grow(c, gas, 524, v183, 32); mb = mem._bytes; ml = len(mb)
    mb[v183:v183 + 32] = v179.to_bytes(32)
    mb[32:64] = v182.to_bytes(32)
    v184 = fb(mb[160:192])
    if v184 + 64 > ml: gas = grow(c, gas, 524, v184, 64); mb = mem._bytes; ml = len(mb)
    gas = take(gas, 524, 12)
    v185 = fb(keccak(mb[v184:v184 + 64]).digest())
    v186 = v185 + 4 & M
    gm.gas_remaining = gas - 524
    st.append(v186)
    h54(c, st, gm)
    v187 = st.pop()
    gas = gm.gas_remaining
    if gas < 70: st += v30, v71, v72, v73, v15, v17, v28, v152, v179, v177, v186, v185, v187; c.resume = 10254; return None, gas
    if ((v187 >> 128) & 255):
     st += v30, v71, v72, v73, v15, v17, v28, v152, v179, v177, v187, v185, v186; c.resume = 10599; return None, gas - 31
    gm.gas_remaining = gas - 70
    st += ((v187 & 0xffffffffffffffffffffffffffffff00ffffffffffffffffffffffffffffffff) | 0x100000000000000000000000000000000), v186
    h55(c, st, gm)
    gas = gm.gas_remaining
    gm.gas_remaining = gas
    st.append(v185)
    h54(c, st, gm)
    v192 = st.pop()
    gas = gm.gas_remaining
    if gas < 200: st += v30, v71, v72, v73, v15, v17, v28, v152, v179, v177, 10363, 10354, v187, 0xffffffffffffffffffffffff, 0xffffffffffffffffffffffff, v192; c.resume = 10346; return None, gas
    v195 = (v187 & 0xffffffffffffffffffffffff) - (v177 & 0xffffffffffffffffffffffff) & M
    if v195 > 0xffffffffffffffffffffffff:
     st += v30, v71, v72, v73, v15, v17, v28, v152, v179, v192, 10363, v195, 10354; c.resume = 15979; return None, gas - 73
    v198 = (v192 >> 160) - v195 & M
    if v198 > 0xffffffffffffffffffffffff:
     st += v30, v71, v72, v73, v15, v17, v28, v152, v179, v192, v198, 10363; c.resume = 15979; return None, gas - 152
    v200 = fb(mb[64:96])
    if v200 + 32 > ml: gas = grow(c, gas, 200, v200, 32); mb = mem._bytes; ml = len(mb)
    mb[v200:v200 + 32] = v198.to_bytes(32)
    gm.gas_remaining = gas - 200
    st += v179, v72, 0x63f3b6b259761ecf0ad2290b5f8a370473aaf471a26d31f73290c0d5d40f6829, 32, v200
    ha3(c, st, gm)
    gas = gm.gas_remaining
    mb = mem._bytes; ml = len(mb)
    if gas < 59: st += v30, v71, v72, v73, v15, v17, v28, v152, v198, v192; c.resume = 10424; return None, gas
    v201 = v198 * 0x38d7ea4c68000
    if not ((not (v198)) or (0x38d7ea4c68000 == (v201 // v198 if v198 else 0))):
     st += v30, v71, v72, v73, v15, v17, v28, v152, v201, v192; c.resume = 1086; return None, gas - 56
    gm.gas_remaining = gas - 59
    st.append(v71)
    h3b(c, st, gm)
    v207 = st.pop()
    gas = gm.gas_remaining
    if gas < 117: st += v30, v71, v72, v73, v15, v17, v28, v152, v201, v192, v207; c.resume = 10457; return None, gas
    if not (v207):
     st += v30, v71, v72, v73, v15, v17, v28, v152, v201, v192; c.resume = 631; return None, gas - 16
    v209 = fb(mb[64:96])
    if v209 + 32 > ml: gas = grow(c, gas, 117, v209, 32); mb = mem._bytes; ml = len(mb)
    mb[v209:v209 + 32] = K3
    v210 = fb(mb[160:192])
    if v209 + 36 > ml: gas = grow(c, gas, 117, v209 + 4, 32); mb = mem._bytes; ml = len(mb)
    mb[v209 + 4:v209 + 36] = (0xffffffffffffffffffffffffffffffffffffffff & v192).to_bytes(32)
    if v209 + 68 > ml: gas = grow(c, gas, 117, v209 + 36, 32); mb = mem._bytes; ml = len(mb)
    mb[v209 + 36:v209 + 68] = v201.to_bytes(32)
    v216 = fb(mb[160:192])
    v217 = gas - 117
    gm.gas_remaining = gas - 117
    st += v210, v209, ((v209 + 68) - v209 & M), v209, v216, v71, v217
    hf1(c, st, gm)
    v218 = st.pop()
    gas = gm.gas_remaining
    mb = mem._bytes; ml = len(mb)
    if gas < 186: st += v30, v71, v72, v73, v15, v17, v28, v152, v209, v218; c.resume = 10555; return None, gas
    if not (v218):
     st += v30, v71, v72, v73, v15, v17, v28, v152, v209, v218; c.resume = 1073; return None, gas - 19
    if v218:
     v220 = fb(mb[160:192])
     v223 = v209 + ((v220 + 31 & M) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) & M
     if (v223 > 0xffffffffffffffff) or (v223 < v209):
      st += v30, v71, v72, v73, v15, v17, v28, v152, 10586, v223; c.resume = 17515; return None, gas - 118
     mb[64:96] = v223.to_bytes(32)
     v227 = fb(mb[160:192])
     if v227:
      st += v30, v71, v72, v73, v15, v17, v28, v152; c.resume = 631; return None, gas - 152
     gas -= 166
    else:
     gas -= 32
    gas -= 20
    v152 = (1 + v152)
    continue
   break
  if gas < 32: st += v30, v71, v72, v73, v15, v17, v28, v152; c.resume = 10167; return None, gas - 23
  v230 = fb(mb[160:192])
  if v230 and v230 + v230 > ml: gas = grow(c, gas, 32, v230, v230); mb = mem._bytes; ml = len(mb)
  c.output = bytes(mb[v230:v230 + v230])
  return None, gas - 32
 def r10785(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1010: c.resume = 10785; return None, gas
  data = c.msg.data_as_bytes
  if gas < 600: c.resume = 10785; return None, gas
  if (c.msg.value):
   c.resume = 631; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820032:
   c.resume = 631; return None, gas - 46
  v5 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
  if (v5 - (v5 & 0xffffffffffffffff) & M):
   st += v5, 10810; c.resume = 15975; return None, gas - 98
  v8 = fb(data[36:68]) if len(data) >= 68 else read_data(data, 36)
  if (v8 - (v8 & 255) & M):
   st += v5, v8, 10818; c.resume = 15975; return None, gas - 159
  v11 = fb(mb[64:96])
  v12 = v11 + 352 & M
  if (v12 > 0xffffffffffffffff) or (v12 < v11):
   st += v8, v5, v11, 10831, v12; c.resume = 17515; return None, gas - 238
  mb[64:96] = v12.to_bytes(32)
  if 192 > ml: gas = grow(c, gas, 600, 160, 32); mb = mem._bytes; ml = len(mb)
  v16 = fb(mb[160:192])
  if v11 + 32 > ml: gas = grow(c, gas, 600, v11, 32); mb = mem._bytes; ml = len(mb)
  mb[v11:v11 + 32] = v16.to_bytes(32)
  v17 = fb(mb[160:192])
  if v11 + 64 > ml: gas = grow(c, gas, 600, v11 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v11 + 32:v11 + 64] = v17.to_bytes(32)
  v19 = fb(mb[160:192])
  if v11 + 96 > ml: gas = grow(c, gas, 600, v11 + 64, 32); mb = mem._bytes; ml = len(mb)
  mb[v11 + 64:v11 + 96] = v19.to_bytes(32)
  v21 = fb(mb[160:192])
  if v11 + 128 > ml: gas = grow(c, gas, 600, v11 + 96, 32); mb = mem._bytes; ml = len(mb)
  mb[v11 + 96:v11 + 128] = v21.to_bytes(32)
  v23 = fb(mb[160:192])
  if v11 + 160 > ml: gas = grow(c, gas, 600, v11 + 128, 32); mb = mem._bytes; ml = len(mb)
  mb[v11 + 128:v11 + 160] = v23.to_bytes(32)
  v25 = fb(mb[160:192])
  if v11 + 192 > ml: gas = grow(c, gas, 600, v11 + 160, 32); mb = mem._bytes; ml = len(mb)
  mb[v11 + 160:v11 + 192] = v25.to_bytes(32)
  v27 = fb(mb[160:192])
  if v11 + 224 > ml: gas = grow(c, gas, 600, v11 + 192, 32); mb = mem._bytes; ml = len(mb)
  mb[v11 + 192:v11 + 224] = v27.to_bytes(32)
  v29 = fb(mb[160:192])
  if v11 + 256 > ml: gas = grow(c, gas, 600, v11 + 224, 32); mb = mem._bytes; ml = len(mb)
  mb[v11 + 224:v11 + 256] = v29.to_bytes(32)
  v31 = fb(mb[160:192])
  if v11 + 288 > ml: gas = grow(c, gas, 600, v11 + 256, 32); mb = mem._bytes; ml = len(mb)
  mb[v11 + 256:v11 + 288] = v31.to_bytes(32)
  v33 = fb(mb[160:192])
  if v11 + 320 > ml: gas = grow(c, gas, 600, v11 + 288, 32); mb = mem._bytes; ml = len(mb)
  mb[v11 + 288:v11 + 320] = v33.to_bytes(32)
  v35 = fb(mb[160:192])
  if v11 + 352 > ml: gas = grow(c, gas, 600, v11 + 320, 32); mb = mem._bytes; ml = len(mb)
  mb[v11 + 320:v11 + 352] = v35.to_bytes(32)
  v38 = fb(mb[160:192])
  if v38 + 32 > ml: gas = grow(c, gas, 600, v38, 32); mb = mem._bytes; ml = len(mb)
  mb[v38:v38 + 32] = (0xffffffffffffffff & v5).to_bytes(32)
  mb[32:64] = K2
  v39 = fb(mb[160:192])
  if v39 + 64 > ml: gas = grow(c, gas, 600, v39, 64); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 600, 12)
  v40 = fb(keccak(mb[v39:v39 + 64]).digest())
  v42 = fb(mb[160:192])
  if v42 + 32 > ml: gas = grow(c, gas, 600, v42, 32); mb = mem._bytes; ml = len(mb)
  mb[v42:v42 + 32] = (255 & v8).to_bytes(32)
  mb[32:64] = v40.to_bytes(32)
  v43 = fb(mb[160:192])
  if v43 + 64 > ml: gas = grow(c, gas, 600, v43, 64); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 600, 12)
  v44 = fb(keccak(mb[v43:v43 + 64]).digest())
  v45 = fb(mb[64:96])
  if gas < 662: st += v44, v45, 10975, v45; c.resume = 17486; return None, gas - 600
  v46 = v45 + 352 & M
  if (v46 > 0xffffffffffffffff) or (v46 < v45):
   st += v44, v45, 10975, v46; c.resume = 17515; return None, gas - 644
  mb[64:96] = v46.to_bytes(32)
  gm.gas_remaining = gas - 662
  st.append(v44)
  h54(c, st, gm)
  v50 = st.pop()
  gas = gm.gas_remaining
  if gas < 54: st += v44, v45, v50; c.resume = 10978; return None, gas
  v51 = v50 & 0xffffffffffffffffffffffffffffffffffffffff
  if v45 + 32 > ml: gas = grow(c, gas, 54, v45, 32); mb = mem._bytes; ml = len(mb)
  mb[v45:v45 + 32] = v51.to_bytes(32)
  if v45 + 64 > ml: gas = grow(c, gas, 54, v45 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v45 + 32:v45 + 64] = (v50 >> 160).to_bytes(32)
  gm.gas_remaining = gas - 54
  st.append((v44 + 1 & M))
  h54(c, st, gm)
  v55 = st.pop()
  gas = gm.gas_remaining
  if gas < 30: st += v51, v45, (v45 + 32), v44, v55; c.resume = 11020; return None, gas
  if v45 + 96 > ml: gas = grow(c, gas, 30, v45 + 64, 32); mb = mem._bytes; ml = len(mb)
  mb[v45 + 64:v45 + 96] = v55.to_bytes(32)
  gm.gas_remaining = gas - 30
  st.append((v44 + 2 & M))
  h54(c, st, gm)
  v58 = st.pop()
  gas = gm.gas_remaining
  if gas < 30: st += v51, v45, (v45 + 64), v44, (v45 + 32), v58; c.resume = 11033; return None, gas
  if v45 + 128 > ml: gas = grow(c, gas, 30, v45 + 96, 32); mb = mem._bytes; ml = len(mb)
  mb[v45 + 96:v45 + 128] = v58.to_bytes(32)
  gm.gas_remaining = gas - 30
  st.append((v44 + 3 & M))
  h54(c, st, gm)
  v61 = st.pop()
  gas = gm.gas_remaining
  if gas < 30: st += v51, v45, (v45 + 96), v44, (v45 + 32), (v45 + 64), v61; c.resume = 11046; return None, gas
  if v45 + 160 > ml: gas = grow(c, gas, 30, v45 + 128, 32); mb = mem._bytes; ml = len(mb)
  mb[v45 + 128:v45 + 160] = v61.to_bytes(32)
  gm.gas_remaining = gas - 30
  st.append((v44 + 4 & M))
  h54(c, st, gm)
  v64 = st.pop()
  gas = gm.gas_remaining
  if gas < 177: st += v51, v45, (v45 + 128), v44, (v45 + 32), (v45 + 64), (v45 + 96), v64; c.resume = 11059; return None, gas
  if v45 + 192 > ml: gas = grow(c, gas, 177, v45 + 160, 32); mb = mem._bytes; ml = len(mb)
  mb[v45 + 160:v45 + 192] = (v64 & 0xffffffffffffffffffffffff).to_bytes(32)
  if v45 + 224 > ml: gas = grow(c, gas, 177, v45 + 192, 32); mb = mem._bytes; ml = len(mb)
  mb[v45 + 192:v45 + 224] = (65535 & (v64 >> 96)).to_bytes(32)
  if v45 + 256 > ml: gas = grow(c, gas, 177, v45 + 224, 32); mb = mem._bytes; ml = len(mb)
  mb[v45 + 224:v45 + 256] = (1 if not (not ((255 & (v64 >> 112)))) else 0).to_bytes(32)
  if v45 + 288 > ml: gas = grow(c, gas, 177, v45 + 256, 32); mb = mem._bytes; ml = len(mb)
  mb[v45 + 256:v45 + 288] = (255 & (v64 >> 120)).to_bytes(32)
  if v45 + 320 > ml: gas = grow(c, gas, 177, v45 + 288, 32); mb = mem._bytes; ml = len(mb)
  mb[v45 + 288:v45 + 320] = (1 if not (not ((255 & (v64 >> 128)))) else 0).to_bytes(32)
  gm.gas_remaining = gas - 177
  st.append((5 + v44 & M))
  h54(c, st, gm)
  v84 = st.pop()
  gas = gm.gas_remaining
  if gas < 225: st += v51, v45, (v45 + 288), (v45 + 256), (v45 + 224), (v45 + 192), (v45 + 160), (v45 + 128), (v45 + 96), (v45 + 64), (v45 + 32), v84; c.resume = 11148; return None, gas
  if v45 + 352 > ml: gas = grow(c, gas, 225, v45 + 320, 32); mb = mem._bytes; ml = len(mb)
  mb[v45 + 320:v45 + 352] = v84.to_bytes(32)
  v86 = fb(mb[64:96])
  if v86 + 32 > ml: gas = grow(c, gas, 225, v86, 32); mb = mem._bytes; ml = len(mb)
  mb[v86:v86 + 32] = v51.to_bytes(32)
  v87 = fb(mb[v45 + 32:v45 + 64])
  if v86 + 64 > ml: gas = grow(c, gas, 225, v86 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v86 + 32:v86 + 64] = (0xffffffffffffffffffffffff & v87).to_bytes(32)
  v90 = fb(mb[v45 + 64:v45 + 96])
  if v86 + 96 > ml: gas = grow(c, gas, 225, v86 + 64, 32); mb = mem._bytes; ml = len(mb)
  mb[v86 + 64:v86 + 96] = v90.to_bytes(32)
  v92 = fb(mb[v45 + 96:v45 + 128])
  if v86 + 128 > ml: gas = grow(c, gas, 225, v86 + 96, 32); mb = mem._bytes; ml = len(mb)
  mb[v86 + 96:v86 + 128] = v92.to_bytes(32)
  v94 = fb(mb[v45 + 128:v45 + 160])
  if v86 + 160 > ml: gas = grow(c, gas, 225, v86 + 128, 32); mb = mem._bytes; ml = len(mb)
  mb[v86 + 128:v86 + 160] = v94.to_bytes(32)
  v96 = fb(mb[v45 + 160:v45 + 192])
  if v86 + 192 > ml: gas = grow(c, gas, 225, v86 + 160, 32); mb = mem._bytes; ml = len(mb)
  mb[v86 + 160:v86 + 192] = (0xffffffffffffffffffffffff & v96).to_bytes(32)
  v99 = fb(mb[v45 + 192:v45 + 224])
  if v86 + 224 > ml: gas = grow(c, gas, 225, v86 + 192, 32); mb = mem._bytes; ml = len(mb)
  mb[v86 + 192:v86 + 224] = (65535 & v99).to_bytes(32)
  v102 = fb(mb[v45 + 224:v45 + 256])
  if v86 + 256 > ml: gas = grow(c, gas, 225, v86 + 224, 32); mb = mem._bytes; ml = len(mb)
  mb[v86 + 224:v86 + 256] = (1 if not (not (v102)) else 0).to_bytes(32)
  v106 = fb(mb[v45 + 256:v45 + 288])
  if v86 + 288 > ml: gas = grow(c, gas, 225, v86 + 256, 32); mb = mem._bytes; ml = len(mb)
  mb[v86 + 256:v86 + 288] = (255 & v106).to_bytes(32)
  v109 = fb(mb[v45 + 288:v45 + 320])
  if v86 + 320 > ml: gas = grow(c, gas, 225, v86 + 288, 32); mb = mem._bytes; ml = len(mb)
  mb[v86 + 288:v86 + 320] = (1 if not (not (v109)) else 0).to_bytes(32)
  v113 = fb(mb[v45 + 320:v45 + 352])
  if v86 + 352 > ml: gas = grow(c, gas, 225, v86 + 320, 32); mb = mem._bytes; ml = len(mb)
  mb[v86 + 320:v86 + 352] = v113.to_bytes(32)
  c.output = bytes(mb[v86:v86 + 352])
  return None, gas - 225
 def r11269(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1020: c.resume = 11269; return None, gas
  data = c.msg.data_as_bytes
  if gas < 49: c.resume = 11269; return None, gas
  if (c.msg.value):
   c.resume = 631; return None, gas - 16
  if 192 > ml: gas = grow(c, gas, 49, 160, 32); mb = mem._bytes; ml = len(mb)
  v2 = fb(mb[160:192])
  if (((len(data)) - 4 & M) ^ SB) < (v2 ^ SB):
   c.resume = 631; return None, gas - 49
  if gas < 67: c.resume = 11288; return None, gas - 49
  v6 = fb(mb[64:96])
  if v6 + 32 > ml: gas = grow(c, gas, 67, v6, 32); mb = mem._bytes; ml = len(mb)
  mb[v6:v6 + 32] = K2
  c.output = bytes(mb[v6:v6 + 32])
  return None, gas - 67
 def r11298(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1020: c.resume = 11298; return None, gas
  data = c.msg.data_as_bytes
  if gas < 49: c.resume = 11298; return None, gas
  if (c.msg.value):
   c.resume = 631; return None, gas - 16
  if 192 > ml: gas = grow(c, gas, 49, 160, 32); mb = mem._bytes; ml = len(mb)
  v2 = fb(mb[160:192])
  if (((len(data)) - 4 & M) ^ SB) < (v2 ^ SB):
   c.resume = 631; return None, gas - 49
  if gas < 73: c.resume = 11317; return None, gas - 49
  v6 = fb(mb[64:96])
  if v6 + 32 > ml: gas = grow(c, gas, 73, v6, 32); mb = mem._bytes; ml = len(mb)
  mb[v6:v6 + 32] = (I16 & 0xffffffffff).to_bytes(32)
  c.output = bytes(mb[v6:v6 + 32])
  return None, gas - 73
 def r11365(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or not 1 <= len(st) <= 989: c.resume = 11365; return None, gas
  data = c.msg.data_as_bytes
  x0 = st[-1]
  if gas < 360: c.resume = 11365; return None, gas
  if (c.msg.value):
   c.resume = 631; return None, gas - 16
  v3 = (len(data)) - 4 & M
  if (v3 ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820224:
   st.append(v3); c.resume = 631; return None, gas - 49
  if 57896044618658097711785492504343953926634992332820282019728792003956564820192 > (v3 ^ SB):
   c.resume = 631; return None, gas - 68
  v6 = fb(data[228:260]) if len(data) >= 260 else read_data(data, 228)
  if v6 > 0xffffffffffffffff:
   st.append(v6); c.resume = 631; return None, gas - 96
  v8 = len(data)
  v9 = 4 + v6
  if not ((v9 + 31) < v8):
   st += v9, v8, 11423; c.resume = 15975; return None, gas - 159
  v13 = read_data(data, v9)
  if v13 > 0xffffffffffffffff:
   st += v9, v13, 11423, v8; c.resume = 15975; return None, gas - 190
  v15 = v9 + 32
  if ((v9 + v13) + 32) > v8:
   st += v15, v13, 11423; c.resume = 15975; return None, gas - 230
  v19 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
  v20 = v19 & 0xffffffffffffffff
  if (v19 - v20 & M):
   st += v20, v15, v13; c.resume = 631; return None, gas - 282
  if 192 > ml: gas = grow(c, gas, 360, 160, 32); mb = mem._bytes; ml = len(mb)
  v22 = fb(mb[160:192])
  if v22 + 32 > ml: gas = grow(c, gas, 360, v22, 32); mb = mem._bytes; ml = len(mb)
  mb[v22:v22 + 32] = v20.to_bytes(32)
  v23 = fb(mb[160:192])
  mb[32:64] = v23.to_bytes(32)
  v24 = fb(mb[160:192])
  if v24 + 64 > ml: gas = grow(c, gas, 360, v24, 64); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 360, 12)
  v25 = fb(keccak(mb[v24:v24 + 64]).digest())
  v26 = v25 + 1 & M
  gm.gas_remaining = gas - 360
  st.append(v26)
  h54(c, st, gm)
  v27 = st.pop()
  gas = gm.gas_remaining
  if gas < 954: st += v20, v15, v25, v13, v26, v27; c.resume = 11471; return None, gas
  if ((v27 >> 88) & 65535):
   st += v20, v15, v25, v13, v27, v26; c.resume = 13691; return None, gas - 31
  v30 = fb(data[100:132]) if len(data) >= 132 else read_data(data, 100)
  if (v30 - (v30 & 0xffffffff) & M):
   st += v20, v15, v25, v13, v27, v26, 0xffffffff, 11496, v30; c.resume = 15975; return None, gas - 83
  v33 = v30 & 0xffffffff
  if v33:
   v36 = fb(data[100:132]) if len(data) >= 132 else read_data(data, 100)
   if (v36 - (v36 & 0xffffffff) & M):
    st += v20, v15, v25, v13, v27, v26, 16384, 0xffffffff, 13684, v36; c.resume = 15975; return None, gas - 178
   gas -= 207
   v41 = (1 if (v36 & 0xffffffff) > 16384 else 0)
  else:
   gas -= 120
   v41 = (1 if not (v33) else 0)
  if v41:
   st += v20, v15, v25, v13, v27, v26; c.resume = 13600; return None, gas - 14
  v42 = fb(data[132:164]) if len(data) >= 164 else read_data(data, 132)
  v43 = v42 & 0xffffffffff
  if (v42 - v43 & M):
   st += v20, v15, v25, v13, v43, v26, v27; c.resume = 631; return None, gas - 54
  v46 = v43 + (I17 & 0xffffffffff)
  if v43 > v46:
   st += v20, v15, v25, v13, v43, v26, v27, v46, 11577; c.resume = 15979; return None, gas - 115
  if (c.state.timestamp) > v46:
   st += v20, v15, v25, v13, v43, v26, v27, v46; c.resume = 13549; return None, gas - 145
  v51 = c.state.timestamp
  v52 = v51 + (I18 & 0xffffffffff) & M
  if v51 > v52:
   st += v20, v15, v25, v13, v43, v26, v27, 11830, 11784, 11738, 11692, v52, 11646; c.resume = 15979; return None, gas - 219
  v55 = v52 + (I19 & 0xffffffffff) & M
  if v52 > v55:
   st += v20, v15, v25, v13, v43, v26, v27, 11830, 11784, 11738, v55, 11692; c.resume = 15979; return None, gas - 286
  v58 = v55 + (I20 & 0xffffffffff) & M
  if v55 > v58:
   st += v20, v15, v25, v13, v43, v26, v27, 11830, 11784, v58, 11738; c.resume = 15979; return None, gas - 353
  v61 = v58 + (I21 & 0xffffffffff) & M
  if v58 > v61:
   st += v20, v15, v25, v13, v43, v26, v27, 11830, v61, 11784; c.resume = 15979; return None, gas - 420
  v64 = v61 + (I22 & 0xffffffffff) & M
  if v61 > v64:
   st += v20, v15, v25, v13, v43, v26, v27, v64, 11830; c.resume = 15979; return None, gas - 487
  v66 = fb(data[36:68]) if len(data) >= 68 else read_data(data, 36)
  if (v66 - (v66 & 0xffffffff) & M):
   st += v20, v15, v25, v13, v43, v26, v27, v64, 0xffffffff, 11843, v66; c.resume = 15975; return None, gas - 548
  v69 = 0xffffffffff & I23
  v70 = 0xffffffff & v66
  v71 = v70 * v69
  if not (((v71 // v70 if v70 else 0) == v69) or (not (v70))):
   st += v20, v15, v25, v13, v43, v26, v27, v64, v71; c.resume = 1086; return None, gas - 628
  v77 = I24 & 0xffffffffff
  v78 = v77 + v71
  if v77 > v78:
   st += v20, v15, v25, v13, v43, v26, v27, v64, v78, 11950; c.resume = 15979; return None, gas - 689
  if v64 > v78:
   st += v20, v15, v25, v13, v43, v26, v27, v78, v64; c.resume = 13499; return None, gas - 723
  gm.gas_remaining = gas - 747
  st += ((0xffffffffff & (c.state.timestamp)) | (0xffffffffffffffffffffffffffffffffffffffffffffffffffffff0000000000 & v27)), v26
  h55(c, st, gm)
  gas = gm.gas_remaining
  if gas < 3: st += v20, v15, v25, v13, v43, v26; c.resume = 12006; return None, gas
  gm.gas_remaining = gas - 3
  st.append(v25)
  h54(c, st, gm)
  v85 = st.pop()
  gas = gm.gas_remaining
  if gas < 32: st += v20, v15, v25, v13, v43, v26, v85; c.resume = 12008; return None, gas
  gm.gas_remaining = gas - 32
  st += (1 | ((0xffffffff0000 & ((c.state.block_number) << 16 & M)) | (0xffffffffffffffffffffffffffffffffffffffffffffffffffff00000000ff00 & v85))), v25
  h55(c, st, gm)
  gas = gm.gas_remaining
  if gas < 262: st += v20, v15, v25, v13, v43, v26; c.resume = 12060; return None, gas
  v92 = fb(data[36:68]) if len(data) >= 68 else read_data(data, 36)
  if (v92 - (v92 & 0xffffffff) & M):
   st += v20, v15, v25, v13, v43, v26, 12067, v92; c.resume = 15975; return None, gas - 49
  v95 = fb(data[100:132]) if len(data) >= 132 else read_data(data, 100)
  if (v95 - (v95 & 0xffffffff) & M):
   st += v20, v15, v25, v13, v43, v26, v92, 12075, v95; c.resume = 15975; return None, gas - 110
  v98 = fb(data[100:132]) if len(data) >= 132 else read_data(data, 100)
  if (v98 - (v98 & 0xffffffff) & M):
   st += v20, v15, v25, v13, v43, v26, v92, v95, 127, 0xffffffff, 12090, v98; c.resume = 15975; return None, gas - 177
  v102 = (v98 & 0xffffffff) + 127
  if v102 > 0xffffffff:
   st += v20, v15, v25, v13, v43, v26, v92, v102, v95; c.resume = 1086; return None, gas - 220
  gm.gas_remaining = gas - 262
  st.append(v26)
  h54(c, st, gm)
  v104 = st.pop()
  gas = gm.gas_remaining
  if gas < 72: st += v20, v15, v25, v13, v43, v26, 0x3e803e8000000000000000000000000000000000000, 0xffffffffffffffffffff00000000ffffffffffffffffffffffffffffffffffff, 0x12c00000000000000000000000000000000000000000000, v92, 0xffffffff0000000000, v95, 0xffff000000000000000000, 0xffffffffffffffff0000ffffffffffffffffffffffffffffffffffffffffffff, v102, 0xffffffffffffffffffffffffffffffffffffff0000000000000000ffffffffff, 0xffff0000000000000000000000, 0x1ffffff0000000000000000000000, 0xffffffffffffffffffffffffffffffffffffffffff0000000000000000000000, v104; c.resume = 12342; return None, gas
  v110 = (v104 & 0xffffffffffffffffffffffffffffffffffffff0000000000000000ffffffffff) | ((((v102 << 81) & 0xffffffffffffffffffffffffffffffffffffffffff0000000000000000000000) & 0x1ffffff0000000000000000000000) & 0xffff0000000000000000000000)
  v117 = ((v92 << 40 & M) & 0xffffffff0000000000) | (((v95 << 72 & M) & 0xffff000000000000000000) | (v110 & 0xffffffffffffffff0000ffffffffffffffffffffffffffffffffffffffffffff))
  v120 = ((v117 | 0x12c00000000000000000000000000000000000000000000) & 0xffffffffffffffffffff00000000ffffffffffffffffffffffffffffffffffff) | 0x3e803e8000000000000000000000000000000000000
  gm.gas_remaining = gas - 72
  st += v120, v26
  h55(c, st, gm)
  gas = gm.gas_remaining
  if gas < 57: st += v20, v15, v25, v13, v43, v26; c.resume = 12370; return None, gas
  v121 = fb(data[164:196]) if len(data) >= 196 else read_data(data, 164)
  v122 = fb(data[196:228]) if len(data) >= 228 else read_data(data, 196)
  v123 = v25 + 2 & M
  v124 = v25 + 3 & M
  gm.gas_remaining = gas - 57
  st += v122, v124
  h55(c, st, gm)
  gas = gm.gas_remaining
  if gas < 6: st += v20, v15, v25, v13, v43, v121, v122, v20, 0xd6377a75037a215f5ef49ea25988643d9809d4a746b299ea43a6e4dc028075dd, 352, v123, v124, v26; c.resume = 12428; return None, gas
  gm.gas_remaining = gas - 6
  st += v121, v123
  h55(c, st, gm)
  gas = gm.gas_remaining
  if gas < 82: st += v20, v15, v25, v13, v43, v121, v122, v20, 0xd6377a75037a215f5ef49ea25988643d9809d4a746b299ea43a6e4dc028075dd, 352, v123, v124, v26; c.resume = 12431; return None, gas
  v125 = I33 & 0xffffffffffffffffffffffffffffffffffffffff
  if not (v125):
   st += v20, v15, v25, v13, v43, v121, v122, v20, 0xd6377a75037a215f5ef49ea25988643d9809d4a746b299ea43a6e4dc028075dd, 352, v123, v124, v26, 12439, v25, v125
   return r18978, gas - 46
  else:
   v127 = fb(mb[64:96])
   if v127 + 32 > ml: gas = grow(c, gas, 82, v127, 32); mb = mem._bytes; ml = len(mb)
   mb[v127:v127 + 32] = K5
   gm.gas_remaining = gas - 82
   h41(c, st, gm)
   v128 = st.pop()
   if type(v128) is not int: v128 = fb(v128)
   gas = gm.gas_remaining
   if gas < 14: st += v20, v15, v25, v13, v43, v121, v122, v20, 0xd6377a75037a215f5ef49ea25988643d9809d4a746b299ea43a6e4dc028075dd, 352, v123, v124, v26, 12439, v25, v127, 64, v127, 36, v127, v125, v128; c.resume = 18815; return None, gas
   if v127 + 36 > ml: gas = grow(c, gas, 14, v127 + 4, 32); mb = mem._bytes; ml = len(mb)
   mb[v127 + 4:v127 + 36] = v128.to_bytes(32)
   v130 = gas - 14
   gm.gas_remaining = gas - 14
   st += 64, v127, 36, v127, v125, v130
   hfa(c, st, gm)
   v131 = st.pop()
   gas = gm.gas_remaining
   mb = mem._bytes; ml = len(mb)
   if gas < 290: st += v20, v15, v25, v13, v43, v121, v122, v20, 0xd6377a75037a215f5ef49ea25988643d9809d4a746b299ea43a6e4dc028075dd, 352, v123, v124, v26, 12439, v25, v127, v131; c.resume = 18822; return None, gas
   if not (v131):
    st += v20, v15, v25, v13, v43, v121, v122, v20, 0xd6377a75037a215f5ef49ea25988643d9809d4a746b299ea43a6e4dc028075dd, 352, v123, v124, v26, 12439, v25, v131, v127; c.resume = 15964; return None, gas - 22
   if v131:
    v133 = len(c.return_data)
    if 64 > v133:
     v135 = len(c.return_data)
     gas -= 99
     v136 = v135
    else:
     gas -= 80
     v136 = 64
    v139 = v127 + ((v136 + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0)
    if (v139 > 0xffffffffffffffff) or (v139 < v127):
     st += v20, v15, v25, v13, v43, v121, v122, v20, 0xd6377a75037a215f5ef49ea25988643d9809d4a746b299ea43a6e4dc028075dd, 352, v123, v124, v26, 12439, v25, v127, 64, v127, v136, 19010, v139; c.resume = 17515; return None, gas - 89
    mb[64:96] = v139.to_bytes(32)
    if (((v127 + v136) - v127 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820032:
     st += v20, v15, v25, v13, v43, v121, v122, v20, 0xd6377a75037a215f5ef49ea25988643d9809d4a746b299ea43a6e4dc028075dd, 352, v123, v124, v26, 12439, v25, v127; c.resume = 15975; return None, gas - 129
    v146 = fb(mb[v127:v127 + 32])
    if (v146 - (1 if not (not (v146)) else 0) & M):
     st += v20, v15, v25, v13, v43, v121, v122, v20, 0xd6377a75037a215f5ef49ea25988643d9809d4a746b299ea43a6e4dc028075dd, 352, v123, v124, v26, 12439, v25, v146, v127; c.resume = 15975; return None, gas - 166
    if v127 + 64 > ml: gas = grow(c, gas, 191, v127 + 32, 32); mb = mem._bytes; ml = len(mb)
    v151 = fb(mb[v127 + 32:v127 + 64])
    gas -= 191
    v152, v153, v154 = v151, v146, 0
   else:
    gas -= 45
    v152, v153, v154 = 0, 0, v127
   if gas < 31: st += v20, v15, v25, v13, v43, v121, v122, v20, 0xd6377a75037a215f5ef49ea25988643d9809d4a746b299ea43a6e4dc028075dd, 352, v123, v124, v26, 12439, v25, v152, v153, v154; c.resume = 18837; return None, gas
   if not (v153):
    st += v20, v15, v25, v13, v43, v121, v122, v20, 0xd6377a75037a215f5ef49ea25988643d9809d4a746b299ea43a6e4dc028075dd, 352, v123, v124, v26, 12439, v25, v152
    return r18978, gas - 19
   v156 = 1 << v152 & M if v152 < 256 else 0
   gm.gas_remaining = gas - 31
   st.append(v25)
   h54(c, st, gm)
   v157 = st.pop()
   gas = gm.gas_remaining
   if gas < 98: st += v20, v15, v25, v13, v43, v121, v122, v20, 0xd6377a75037a215f5ef49ea25988643d9809d4a746b299ea43a6e4dc028075dd, 352, v123, v124, v26, 12439, v25, v156, v157; c.resume = 18850; return None, gas
   v158 = v157 >> 176
   if not (((v158 & v156) & 0xffffffffffffffff)):
    v168 = (v157 & 0xffff0000000000000000ffffffffffffffffffffffffffffffffffffffffffff) | ((((v158 & 0xffffffffffffffff) | (v156 & 0xffffffffffffffff)) << 176) & 0xffffffffffffffff00000000000000000000000000000000000000000000)
    gm.gas_remaining = gas - 98
    st += v168, v25
    h55(c, st, gm)
    gas = gm.gas_remaining
    if gas < 22: st += v20, v15, v25, v13, v43, v121, v122, v20, 0xd6377a75037a215f5ef49ea25988643d9809d4a746b299ea43a6e4dc028075dd, 352, v123, v124, v26, 12439; c.resume = 18970; return None, gas
    gas -= 22
    v169, v170, v171, v172 = 0, 0, 0, 0
   else:
    gas -= 46
    v169, v170, v171, v172 = v25, v157, v158, v156
   if gas < 18: st += v20, v15, v25, v13, v43, v121, v122, v20, 0xd6377a75037a215f5ef49ea25988643d9809d4a746b299ea43a6e4dc028075dd, 352, v123, v124, v26, 12439, v169, v170, v171, v172; c.resume = 18874; return None, gas
  gm.gas_remaining = gas - 18
  st.append(v26)
  h54(c, st, gm)
  v173 = st.pop()
  gas = gm.gas_remaining
  if gas < 260: st += v20, v15, v25, v13, v43, v121, v122, v20, 0xd6377a75037a215f5ef49ea25988643d9809d4a746b299ea43a6e4dc028075dd, 352, v123, v124, v173; c.resume = 12441; return None, gas
  v174 = v173 & 0xffffffffff
  v175 = fb(mb[64:96])
  v176 = v175 + 256 & M
  if (v176 > 0xffffffffffffffff) or (v176 < v175):
   st += v20, v15, v25, v13, v43, v121, v122, v20, 0xd6377a75037a215f5ef49ea25988643d9809d4a746b299ea43a6e4dc028075dd, 352, v173, v124, v123, v174, 12457, 0xffffffffff, 20109, 0xffffffffff, 20063, 0xffffffffff, 20017, 0xffffffffff, 19971, 0xffffffffff, 19925, 0xffffffffff, 19824, v175, 19779, v176; c.resume = 17515; return None, gas - 133
  mb[64:96] = v176.to_bytes(32)
  if v175 + 32 > ml: gas = grow(c, gas, 260, v175, 32); mb = mem._bytes; ml = len(mb)
  mb[v175:v175 + 32] = K1
  if v175 + 64 > ml: gas = grow(c, gas, 260, v175 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v175 + 32:v175 + 64] = K1
  if v175 + 96 > ml: gas = grow(c, gas, 260, v175 + 64, 32); mb = mem._bytes; ml = len(mb)
  mb[v175 + 64:v175 + 96] = K1
  if v175 + 128 > ml: gas = grow(c, gas, 260, v175 + 96, 32); mb = mem._bytes; ml = len(mb)
  mb[v175 + 96:v175 + 128] = K1
  if v175 + 160 > ml: gas = grow(c, gas, 260, v175 + 128, 32); mb = mem._bytes; ml = len(mb)
  mb[v175 + 128:v175 + 160] = K1
  if v175 + 192 > ml: gas = grow(c, gas, 260, v175 + 160, 32); mb = mem._bytes; ml = len(mb)
  mb[v175 + 160:v175 + 192] = K1
  if v175 + 224 > ml: gas = grow(c, gas, 260, v175 + 192, 32); mb = mem._bytes; ml = len(mb)
  mb[v175 + 192:v175 + 224] = K1
  if v175 + 256 > ml: gas = grow(c, gas, 260, v175 + 224, 32); mb = mem._bytes; ml = len(mb)
  mb[v175 + 224:v175 + 256] = K1
  if gas < 967: st += v20, v15, v25, v13, v43, v121, v122, v20, 0xd6377a75037a215f5ef49ea25988643d9809d4a746b299ea43a6e4dc028075dd, 352, v173, v124, v123, v174, 12457, 0xffffffffff, 20109, 0xffffffffff, 20063, 0xffffffffff, 20017, 0xffffffffff, 19971, 0xffffffffff, 19925, 0xffffffffff, 19824, v175; c.resume = 19779; return None, gas - 260
  mb[v175:v175 + 32] = v174.to_bytes(32)
  v188 = v174 + (I34 & 0xffffffffff)
  if v188 > 0xffffffffff:
   st += v20, v15, v25, v13, v43, v121, v122, v20, 0xd6377a75037a215f5ef49ea25988643d9809d4a746b299ea43a6e4dc028075dd, 352, v173, v124, v123, v175, 12457, 0xffffffffff, 20109, 0xffffffffff, 20063, 0xffffffffff, 20017, 0xffffffffff, 19971, 0xffffffffff, 19925, 0xffffffffff, v188, 19824; c.resume = 15979; return None, gas - 346
  mb[v175 + 32:v175 + 64] = v188.to_bytes(32)
  v192 = v188 + (I35 & 0xffffffffff)
  if v192 > 0xffffffffff:
   st += v20, v15, v25, v13, v43, v121, v122, v20, 0xd6377a75037a215f5ef49ea25988643d9809d4a746b299ea43a6e4dc028075dd, 352, v173, v124, v123, v175, 12457, 0xffffffffff, 20109, 0xffffffffff, 20063, 0xffffffffff, 20017, 0xffffffffff, 19971, 0xffffffffff, 19925, 0xffffffffff, (v175 + 32), v175, 64, 0xffffffffff, v192, 19880; c.resume = 15979; return None, gas - 461
  mb[v175 + 64:v175 + 96] = v192.to_bytes(32)
  v195 = fb(mb[v175 + 32:v175 + 64])
  v198 = (v195 & 0xffffffffff) + (I36 & 0xffffffffff)
  if v198 > 0xffffffffff:
   st += v20, v15, v25, v13, v43, v121, v122, v20, 0xd6377a75037a215f5ef49ea25988643d9809d4a746b299ea43a6e4dc028075dd, 352, v173, v124, v123, v175, 12457, 0xffffffffff, 20109, 0xffffffffff, 20063, 0xffffffffff, 20017, 0xffffffffff, 19971, 0xffffffffff, v198, 19925; c.resume = 15979; return None, gas - 555
  mb[v175 + 96:v175 + 128] = v198.to_bytes(32)
  v202 = v198 + (I37 & 0xffffffffff)
  if v202 > 0xffffffffff:
   st += v20, v15, v25, v13, v43, v121, v122, v20, 0xd6377a75037a215f5ef49ea25988643d9809d4a746b299ea43a6e4dc028075dd, 352, v173, v124, v123, v175, 12457, 0xffffffffff, 20109, 0xffffffffff, 20063, 0xffffffffff, 20017, 0xffffffffff, v202, 19971; c.resume = 15979; return None, gas - 649
  mb[v175 + 128:v175 + 160] = v202.to_bytes(32)
  v206 = v202 + (I38 & 0xffffffffff)
  if v206 > 0xffffffffff:
   st += v20, v15, v25, v13, v43, v121, v122, v20, 0xd6377a75037a215f5ef49ea25988643d9809d4a746b299ea43a6e4dc028075dd, 352, v173, v124, v123, v175, 12457, 0xffffffffff, 20109, 0xffffffffff, 20063, 0xffffffffff, v206, 20017; c.resume = 15979; return None, gas - 743
  mb[v175 + 160:v175 + 192] = v206.to_bytes(32)
  v210 = v206 + (I39 & 0xffffffffff)
  if v210 > 0xffffffffff:
   st += v20, v15, v25, v13, v43, v121, v122, v20, 0xd6377a75037a215f5ef49ea25988643d9809d4a746b299ea43a6e4dc028075dd, 352, v173, v124, v123, v175, 12457, 0xffffffffff, 20109, 0xffffffffff, v210, 20063; c.resume = 15979; return None, gas - 837
  mb[v175 + 192:v175 + 224] = v210.to_bytes(32)
  v214 = v210 + (I40 & 0xffffffffff)
  if v214 > 0xffffffffff:
   st += v20, v15, v25, v13, v43, v121, v122, v20, 0xd6377a75037a215f5ef49ea25988643d9809d4a746b299ea43a6e4dc028075dd, 352, v173, v124, v123, v175, 12457, 0xffffffffff, v214, 20109; c.resume = 15979; return None, gas - 931
  mb[v175 + 224:v175 + 256] = v214.to_bytes(32)
  gm.gas_remaining = gas - 967
  st.append(v123)
  h54(c, st, gm)
  v217 = st.pop()
  gas = gm.gas_remaining
  if gas < 3: st += v20, v15, v25, v13, v43, v121, v122, v20, 0xd6377a75037a215f5ef49ea25988643d9809d4a746b299ea43a6e4dc028075dd, 352, v173, v124, v175, v217; c.resume = 12460; return None, gas
  gm.gas_remaining = gas - 3
  st.append(v124)
  h54(c, st, gm)
  v218 = st.pop()
  gas = gm.gas_remaining
  if gas < 294: st += v20, v15, v25, v13, v43, v121, v122, v20, 0xd6377a75037a215f5ef49ea25988643d9809d4a746b299ea43a6e4dc028075dd, 352, v173, v217, v175, v218; c.resume = 12462; return None, gas
  v219 = fb(mb[v175:v175 + 32])
  v222 = fb(mb[v175 + 32:v175 + 64])
  v225 = fb(mb[v175 + 64:v175 + 96])
  v228 = fb(mb[v175 + 96:v175 + 128])
  v231 = fb(mb[v175 + 160:v175 + 192])
  v234 = fb(mb[v175 + 192:v175 + 224])
  v237 = fb(mb[v175 + 224:v175 + 256])
  v239 = fb(mb[64:96])
  if v239 + 32 > ml: gas = grow(c, gas, 294, v239, 32); mb = mem._bytes; ml = len(mb)
  mb[v239:v239 + 32] = ((v173 >> 40) & 0xffffffff).to_bytes(32)
  if v239 + 64 > ml: gas = grow(c, gas, 294, v239 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v239 + 32:v239 + 64] = ((v173 >> 72) & 65535).to_bytes(32)
  if v239 + 96 > ml: gas = grow(c, gas, 294, v239 + 64, 32); mb = mem._bytes; ml = len(mb)
  mb[v239 + 64:v239 + 96] = v217.to_bytes(32)
  if v239 + 128 > ml: gas = grow(c, gas, 294, v239 + 96, 32); mb = mem._bytes; ml = len(mb)
  mb[v239 + 96:v239 + 128] = v218.to_bytes(32)
  if v239 + 160 > ml: gas = grow(c, gas, 294, v239 + 128, 32); mb = mem._bytes; ml = len(mb)
  mb[v239 + 128:v239 + 160] = (v219 & 0xffffffffff).to_bytes(32)
  if v239 + 192 > ml: gas = grow(c, gas, 294, v239 + 160, 32); mb = mem._bytes; ml = len(mb)
  mb[v239 + 160:v239 + 192] = (v222 & 0xffffffffff).to_bytes(32)
  if v239 + 224 > ml: gas = grow(c, gas, 294, v239 + 192, 32); mb = mem._bytes; ml = len(mb)
  mb[v239 + 192:v239 + 224] = (v225 & 0xffffffffff).to_bytes(32)
  if v239 + 256 > ml: gas = grow(c, gas, 294, v239 + 224, 32); mb = mem._bytes; ml = len(mb)
  mb[v239 + 224:v239 + 256] = (v228 & 0xffffffffff).to_bytes(32)
  if v239 + 288 > ml: gas = grow(c, gas, 294, v239 + 256, 32); mb = mem._bytes; ml = len(mb)
  mb[v239 + 256:v239 + 288] = (v231 & 0xffffffffff).to_bytes(32)
  if v239 + 320 > ml: gas = grow(c, gas, 294, v239 + 288, 32); mb = mem._bytes; ml = len(mb)
  mb[v239 + 288:v239 + 320] = (v234 & 0xffffffffff).to_bytes(32)
  if v239 + 352 > ml: gas = grow(c, gas, 294, v239 + 320, 32); mb = mem._bytes; ml = len(mb)
  mb[v239 + 320:v239 + 352] = (v237 & 0xffffffffff).to_bytes(32)
  gm.gas_remaining = gas - 294
  st += v20, 0xd6377a75037a215f5ef49ea25988643d9809d4a746b299ea43a6e4dc028075dd, 352, v239
  ha2(c, st, gm)
  gas = gm.gas_remaining
  mb = mem._bytes; ml = len(mb)
  if gas < 134: st += v20, v15, v25, v13, v43, v121, v122; c.resume = 12619; return None, gas
  v254 = fb(mb[64:96])
  v255 = v254 + 32 & M
  v256 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
  if (v256 - (v256 & 0xffffffffffffffff) & M):
   st += v20, v15, v25, v13, v43, v255, v254, v122, v121, 0xffffffffffffffff, v256, 12644; c.resume = 15975; return None, gas - 76
  if v255 + 32 > ml: gas = grow(c, gas, 134, v255, 32); mb = mem._bytes; ml = len(mb)
  mb[v255:v255 + 32] = (v256 & 0xffffffffffffffff).to_bytes(32)
  v260 = fb(data[36:68]) if len(data) >= 68 else read_data(data, 36)
  v261 = v260 & 0xffffffff
  if (v260 - v261 & M):
   st += v20, v15, v25, v13, v43, v255, v254, v122, v121, v261; c.resume = 631; return None, gas - 134
  if gas < 207: st += v20, v15, v25, v13, v43, v255, v254, v122, v121, v261; c.resume = 12666; return None, gas - 134
  v263 = v254 + 64 & M
  if v263 + 32 > ml: gas = grow(c, gas, 207, v263, 32); mb = mem._bytes; ml = len(mb)
  mb[v263:v263 + 32] = v261.to_bytes(32)
  v265 = v254 + 96 & M
  if v265 + 32 > ml: gas = grow(c, gas, 207, v265, 32); mb = mem._bytes; ml = len(mb)
  mb[v265:v265 + 32] = (fb(data[68:100]) if len(data) >= 100 else read_data(data, 68)).to_bytes(32)
  v266 = fb(data[100:132]) if len(data) >= 132 else read_data(data, 100)
  v267 = v266 & 0xffffffff
  if (v266 - v267 & M):
   st += v20, v15, v25, v13, v267, v255, v254, v122, v121, v43; c.resume = 631; return None, gas - 207
  if gas < 298: st += v20, v15, v25, v13, v267, v255, v254, v122, v121, v43; c.resume = 12698; return None, gas - 207
  v269 = v254 + 128 & M
  if v269 + 32 > ml: gas = grow(c, gas, 298, v269, 32); mb = mem._bytes; ml = len(mb)
  mb[v269:v269 + 32] = v267.to_bytes(32)
  v271 = v254 + 160 & M
  if v271 + 32 > ml: gas = grow(c, gas, 298, v271, 32); mb = mem._bytes; ml = len(mb)
  mb[v271:v271 + 32] = v43.to_bytes(32)
  v272 = v254 + 192 & M
  if v272 + 32 > ml: gas = grow(c, gas, 298, v272, 32); mb = mem._bytes; ml = len(mb)
  mb[v272:v272 + 32] = v121.to_bytes(32)
  v273 = v254 + 224 & M
  if v273 + 32 > ml: gas = grow(c, gas, 298, v273, 32); mb = mem._bytes; ml = len(mb)
  mb[v273:v273 + 32] = v122.to_bytes(32)
  if v254 + 32 > ml: gas = grow(c, gas, 298, v254, 32); mb = mem._bytes; ml = len(mb)
  mb[v254:v254 + 32] = K17
  if gas < 590: st += v20, v15, v25, v13, v13, v255, v254, 12739, 256, v254; c.resume = 17617; return None, gas - 298
  v274 = v254 + 256
  if (v274 > 0xffffffffffffffff) or (v274 < v254):
   st += v20, v15, v25, v13, v13, v255, v254, 12739, v274; c.resume = 17515; return None, gas - 360
  mb[64:96] = v274.to_bytes(32)
  v278 = fb(mb[v254:v254 + 32])
  if v278 and v255 + v278 > ml: gas = grow(c, gas, 590, v255, v278); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 590, 6 * (v278 + 31 >> 5))
  v279 = fb(keccak(mb[v255:v255 + v278]).digest())
  v280 = fb(mb[64:96])
  if v280 + 32 > ml: gas = grow(c, gas, 590, v280, 32); mb = mem._bytes; ml = len(mb)
  mb[v280:v280 + 32] = K18
  if v280 + 36 > ml: gas = grow(c, gas, 590, v280 + 4, 32); mb = mem._bytes; ml = len(mb)
  mb[v280 + 4:v280 + 36] = v279.to_bytes(32)
  if v280 + 68 > ml: gas = grow(c, gas, 590, v280 + 36, 32); mb = mem._bytes; ml = len(mb)
  mb[v280 + 36:v280 + 68] = v20.to_bytes(32)
  if v280 + 100 > ml: gas = grow(c, gas, 590, v280 + 68, 32); mb = mem._bytes; ml = len(mb)
  mb[v280 + 68:v280 + 100] = K19
  if v280 + 132 > ml: gas = grow(c, gas, 590, v280 + 100, 32); mb = mem._bytes; ml = len(mb)
  mb[v280 + 100:v280 + 132] = v13.to_bytes(32)
  if v13 and v280 + 132 + v13 > ml: gas = grow(c, gas, 590, v280 + 132, v13); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 590, 3 * (v13 + 31 >> 5))
  copy_data(mb, data, v280 + 132, v15, v13)
  v286 = fb(mb[160:192])
  v287 = v280 + v13
  if v287 + 164 > ml: gas = grow(c, gas, 590, v287 + 132, 32); mb = mem._bytes; ml = len(mb)
  mb[v287 + 132:v287 + 164] = v286.to_bytes(32)
  v289 = fb(mb[160:192])
  v295 = fb(mb[160:192])
  v297 = gas - 590
  gm.gas_remaining = gas - 590
  st += v289, v280, (((v280 + ((v13 + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0)) - v280 & M) + 132 & M), v280, v295, (I25 & 0xffffffffffffffffffffffffffffffffffffffff), v297
  hf1(c, st, gm)
  v298 = st.pop()
  gas = gm.gas_remaining
  mb = mem._bytes; ml = len(mb)
  if gas < 67: st += v20, v280, v25, v298; c.resume = 12902; return None, gas
  if not (v298):
   st += v20, v298, v25, v280; c.resume = 1073; return None, gas - 22
  v300 = fb(mb[160:192])
  if v298:
   v301 = len(c.return_data)
   v302 = fb(mb[160:192])
   gm.gas_remaining = gas - 67
   st += v301, v302, v280
   h3e(c, st, gm)
   gas = gm.gas_remaining
   mb = mem._bytes; ml = len(mb)
   if gas < 228: st += v20, v25, v280, v301; c.resume = 13331; return None, gas
   v305 = v280 + ((v301 + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0)
   if (v305 > 0xffffffffffffffff) or (v305 < v280):
    st += v20, v25, v280, v301, 13340, v305; c.resume = 17515; return None, gas - 82
   mb[64:96] = v305.to_bytes(32)
   v309 = v280 + v301
   if ((v309 - v280 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820000:
    st += v20, v25, v309, v280; c.resume = 631; return None, gas - 134
   v312 = fb(mb[v280:v280 + 32])
   if v312 > 0xffffffffffffffff:
    st += v20, v25, v309, v312, v280; c.resume = 631; return None, gas - 165
   v314 = v280 + v312
   if not ((v314 + 31) < v309):
    st += v20, v25, v314, v309; c.resume = 631; return None, gas - 202
   if v314 + 32 > ml: gas = grow(c, gas, 228, v314, 32); mb = mem._bytes; ml = len(mb)
   v318 = fb(mb[v314:v314 + 32])
   if gas < 442: st += v20, v25, v314, v318, v309, 13396, v318; c.resume = 17863; return None, gas - 228
   if v318 > 0xffffffffffffffff:
    st += v20, v25, v314, v318, v309, 13396, v318; c.resume = 17515; return None, gas - 251
   v322 = fb(mb[64:96])
   v325 = v322 + (((32 + (v318 << 5)) + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) & M
   if (v325 > 0xffffffffffffffff) or (v325 < v322):
    st += v20, v25, v322, v318, v309, v314, 13410, v325; c.resume = 17515; return None, gas - 366
   mb[64:96] = v325.to_bytes(32)
   if v322 + 32 > ml: gas = grow(c, gas, 442, v322, 32); mb = mem._bytes; ml = len(mb)
   mb[v322:v322 + 32] = v318.to_bytes(32)
   v329 = v322 + 32
   v332 = (v314 + (v318 << 5)) + 32
   if v332 > v309:
    st += v20, v25, v322, v329, v332, v314; c.resume = 631; return None, gas - 442
   if gas < 451: st += v20, v25, v322, v329, v332, v314; c.resume = 13433; return None, gas - 442
   gas -= 451
   v341, v342 = (32 + v314), v329
   while True:
    if gas < 58: st += v20, v25, v322, v341, v332, v342; c.resume = 13437; return None, gas
    if v341 < v332:
     if v341 + 32 > ml: gas = grow(c, gas, 58, v341, 32); mb = mem._bytes; ml = len(mb)
     v344 = fb(mb[v341:v341 + 32])
     if (v344 - (v344 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
      st += v20, v25, v322, v341, v332, v342, v344; c.resume = 631; return None, gas - 58
     if gas < 93: st += v20, v25, v322, v341, v332, v342, v344; c.resume = 13486; return None, gas - 58
     if v342 + 32 > ml: gas = grow(c, gas, 93, v342, 32); mb = mem._bytes; ml = len(mb)
     mb[v342:v342 + 32] = v344.to_bytes(32)
     gas -= 93
     v341, v342 = (32 + v341), (32 + v342)
     continue
    break
   if gas < 46: st += v20, v25, v322, v341, v332, v342; c.resume = 13445; return None, gas - 23
   gas -= 46
   v350, v351 = v322, x0
  else:
   gas -= 44
   v350, v351 = v300, v280
  if gas < 25: st += v20, v350, v25, v351; c.resume = 12917; return None, gas
  if v350 + 32 > ml: gas = grow(c, gas, 25, v350, 32); mb = mem._bytes; ml = len(mb)
  v352 = fb(mb[v350:v350 + 32])
  if not (v352):
   st += v20, v350, v25; c.resume = 13276; return None, gas - 25
  if gas < 126: st += v20, v350, v25; c.resume = 12926; return None, gas - 25
  v354 = fb(mb[64:96])
  v355 = v354 + 32 & M
  v356 = v355 + 32 & M
  if v355 + 32 > ml: gas = grow(c, gas, 126, v355, 32); mb = mem._bytes; ml = len(mb)
  mb[v355:v355 + 32] = K20
  v357 = fb(mb[v350:v350 + 32])
  if v356 + 32 > ml: gas = grow(c, gas, 126, v356, 32); mb = mem._bytes; ml = len(mb)
  mb[v356:v356 + 32] = v357.to_bytes(32)
  gas -= 126
  v374, v375, v376 = (v355 + 64), (v350 + 32), 0
  while True:
   if gas < 86: st += v20, v350, v25, v355, v354, 12947, v354, 4633, v374, v375, v357, v376; c.resume = 17227; return None, gas
   if v376 < v357:
    if v375 + 32 > ml: gas = grow(c, gas, 86, v375, 32); mb = mem._bytes; ml = len(mb)
    v378 = fb(mb[v375:v375 + 32])
    if v374 + 32 > ml: gas = grow(c, gas, 86, v374, 32); mb = mem._bytes; ml = len(mb)
    mb[v374:v374 + 32] = (0xffffffffffffffffffffffffffffffffffffffff & v378).to_bytes(32)
    gas -= 86
    v374, v375, v376 = (32 + v374), (v375 + 32), (1 + v376)
    continue
   break
  if gas < 76: st += v20, v350, v25, v355, v354, 12947, v354, 4633, v374, v375, v357, v376; c.resume = 17235; return None, gas - 23
  v383 = v374 - v354 & M
  if v354 + 32 > ml: gas = grow(c, gas, 76, v354, 32); mb = mem._bytes; ml = len(mb)
  mb[v354:v354 + 32] = (v383 - 32 & M).to_bytes(32)
  if gas < 252: st += v20, v350, v25, v355, v354, 12947, v383, v354; c.resume = 17617; return None, gas - 76
  v387 = v354 + ((v383 + 31 & M) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) & M
  if (v387 > 0xffffffffffffffff) or (v387 < v354):
   st += v20, v350, v25, v355, v354, 12947, v387; c.resume = 17515; return None, gas - 138
  mb[64:96] = v387.to_bytes(32)
  v391 = fb(mb[v354:v354 + 32])
  if v391 and v355 + v391 > ml: gas = grow(c, gas, 252, v355, v391); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 252, 6 * (v391 + 31 >> 5))
  v392 = fb(keccak(mb[v355:v355 + v391]).digest())
  v393 = fb(mb[160:192])
  if v393 + 32 > ml: gas = grow(c, gas, 252, v393, 32); mb = mem._bytes; ml = len(mb)
  mb[v393:v393 + 32] = v392.to_bytes(32)
  mb[32:64] = K21
  v394 = fb(mb[160:192])
  if v394 + 64 > ml: gas = grow(c, gas, 252, v394, 64); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 252, 12)
  v395 = fb(keccak(mb[v394:v394 + 64]).digest())
  gm.gas_remaining = gas - 252
  st.append(v395)
  h54(c, st, gm)
  v396 = st.pop()
  gas = gm.gas_remaining
  if gas < 108: st += v20, v350, v392, v25, v396; c.resume = 12969; return None, gas
  if not (v396):
   v398 = fb(mb[160:192])
   if v398 + 32 > ml: gas = grow(c, gas, 108, v398, 32); mb = mem._bytes; ml = len(mb)
   mb[v398:v398 + 32] = v392.to_bytes(32)
   mb[32:64] = K21
   v399 = fb(mb[160:192])
   if v399 + 64 > ml: gas = grow(c, gas, 108, v399, 64); mb = mem._bytes; ml = len(mb)
   gas = take(gas, 108, 12)
   v400 = fb(keccak(mb[v399:v399 + 64]).digest())
   v401 = fb(mb[v350:v350 + 32])
   if v401 > 0xffffffffffffffff:
    st += v20, v350, v392, v25, v401, v400; c.resume = 13227; return None, gas - 108
   if gas < 133: st += v20, v350, v392, v25, v401, v400; c.resume = 13071; return None, gas - 108
   if v401 > 0x10000000000000000:
    st += v20, v350, v392, v25, v401, v400; c.resume = 13227; return None, gas - 130
   gm.gas_remaining = gas - 133
   st.append(v400)
   h54(c, st, gm)
   v404 = st.pop()
   gas = gm.gas_remaining
   if gas < 6: st += v20, v350, v392, v25, v401, v400, v404; c.resume = 13089; return None, gas
   gm.gas_remaining = gas - 6
   st += v401, v400
   h55(c, st, gm)
   gas = gm.gas_remaining
   if gas < 98: st += v20, v350, v392, v25, v401, v400, v404; c.resume = 13092; return None, gas
   if v401 < v404:
    v406 = fb(mb[160:192])
    if v406 + 32 > ml: gas = grow(c, gas, 98, v406, 32); mb = mem._bytes; ml = len(mb)
    mb[v406:v406 + 32] = v400.to_bytes(32)
    v407 = fb(mb[160:192])
    if v407 + 32 > ml: gas = grow(c, gas, 98, v407, 32); mb = mem._bytes; ml = len(mb)
    gas = take(gas, 98, 6)
    v408 = fb(keccak(mb[v407:v407 + 32]).digest())
    v409 = v408 + v401 & M
    v410 = v404 - v401 & M
    v411 = fb(mb[160:192])
    gas -= 98
    v416 = v411
    while True:
     if gas < 39: st += v20, v350, v392, v25, v401, v400, v410, v409, v416; c.resume = 13198; return None, gas
     if v416 < v410:
      v418 = fb(mb[160:192])
      gm.gas_remaining = gas - 39
      st += v418, (v416 + v409 & M)
      h55(c, st, gm)
      gas = gm.gas_remaining
      if gas < 17: st += v20, v350, v392, v25, v401, v400, v410, v409, v416; c.resume = 13220; return None, gas
      gas -= 17
      v416 = (1 + v416)
      continue
     break
    if gas < 38: st += v20, v350, v392, v25, v401, v400, v410, v409, v416; c.resume = 13206; return None, gas - 23
    gas -= 38
    v421 = v410
   else:
    gas -= 22
    v421 = v404
   if gas < 69: st += v20, v350, v392, v25, v401, v400, v421; c.resume = 13099; return None, gas
   v423 = fb(mb[160:192])
   if v423 + 32 > ml: gas = grow(c, gas, 69, v423, 32); mb = mem._bytes; ml = len(mb)
   mb[v423:v423 + 32] = v400.to_bytes(32)
   v424 = fb(mb[160:192])
   if v424 + 32 > ml: gas = grow(c, gas, 69, v424, 32); mb = mem._bytes; ml = len(mb)
   gas = take(gas, 69, 6)
   v425 = fb(keccak(mb[v424:v424 + 32]).digest())
   v426 = fb(mb[160:192])
   gas -= 69
   v433, v434 = (v350 + 32), v426
   while True:
    if gas < 63: st += v20, v350, v392, v25, v401, v433, v425, v434; c.resume = 13119; return None, gas
    if v434 < v401:
     if v433 + 32 > ml: gas = grow(c, gas, 63, v433, 32); mb = mem._bytes; ml = len(mb)
     v436 = fb(mb[v433:v433 + 32])
     gm.gas_remaining = gas - 63
     st += (v436 & 0xffffffffffffffffffffffffffffffffffffffff), (v425 + v434 & M)
     h55(c, st, gm)
     gas = gm.gas_remaining
     if gas < 14: st += v20, v350, v392, v25, v401, (v433 + 32), v425, 1, v434; c.resume = 13172; return None, gas
     gas -= 14
     v433, v434 = (v433 + 32), (v434 + 1)
     continue
    break
   if gas < 42: st += v20, v350, v392, v25, v401, v433, v425, v434; c.resume = 13127; return None, gas - 23
   gas -= 42
  else:
   gas -= 16
  if gas < 7: st += v20, v350, v392, v25; c.resume = 12974; return None, gas
  gm.gas_remaining = gas - 7
  st += v392, (5 + v25 & M)
  h55(c, st, gm)
  gas = gm.gas_remaining
  if gas < 95: st += v20, v350; c.resume = 12979; return None, gas
  v442 = fb(mb[64:96])
  v443 = v442 + 32 & M
  if v442 + 32 > ml: gas = grow(c, gas, 95, v442, 32); mb = mem._bytes; ml = len(mb)
  mb[v442:v442 + 32] = K20
  v444 = fb(mb[v350:v350 + 32])
  if v443 + 32 > ml: gas = grow(c, gas, 95, v443, 32); mb = mem._bytes; ml = len(mb)
  mb[v443:v443 + 32] = v444.to_bytes(32)
  gas -= 95
  v461, v462, v463 = (v442 + 64), (v350 + 32), 0
  while True:
   if gas < 86: st += v20, 0xeeb9ed6c3ae441d0a3e6913efd52110244a6c955bc53c19d88da04c56d444327, v442, v442, 13027, v461, v462, v444, v463; c.resume = 17227; return None, gas
   if v463 < v444:
    if v462 + 32 > ml: gas = grow(c, gas, 86, v462, 32); mb = mem._bytes; ml = len(mb)
    v465 = fb(mb[v462:v462 + 32])
    if v461 + 32 > ml: gas = grow(c, gas, 86, v461, 32); mb = mem._bytes; ml = len(mb)
    mb[v461:v461 + 32] = (0xffffffffffffffffffffffffffffffffffffffff & v465).to_bytes(32)
    gas -= 86
    v461, v462, v463 = (32 + v461), (v462 + 32), (1 + v463)
    continue
   break
  if gas < 47: st += v20, 0xeeb9ed6c3ae441d0a3e6913efd52110244a6c955bc53c19d88da04c56d444327, v442, v442, 13027, v461, v462, v444, v463; c.resume = 17235; return None, gas - 23
  gm.gas_remaining = gas - 47
  st += v20, 0xeeb9ed6c3ae441d0a3e6913efd52110244a6c955bc53c19d88da04c56d444327, (v461 - v442 & M), v442
  ha2(c, st, gm)
  gas = gm.gas_remaining
  mb = mem._bytes; ml = len(mb)
  if gas < 9: c.resume = 13031; return None, gas
  v471 = fb(mb[160:192])
  if v471 and v471 + v471 > ml: gas = grow(c, gas, 9, v471, v471); mb = mem._bytes; ml = len(mb)
  c.output = bytes(mb[v471:v471 + v471])
  return None, gas - 9
 def r12439(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or not 14 <= len(st) <= 1002: c.resume = 12439; return None, gas
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
  if gas < 1: c.resume = 12439; return None, gas
  gm.gas_remaining = gas - 1
  st.append(x0)
  h54(c, st, gm)
  v2 = st.pop()
  gas = gm.gas_remaining
  if gas < 260: st[-1:] = v2,; c.resume = 12441; return None, gas
  v5 = v2 & 0xffffffffff
  v6 = fb(mb[64:96])
  v7 = v6 + 256 & M
  if (v7 > 0xffffffffffffffff) or (v7 < v6):
   st[-3:] = v2, x1, x2, v5, 12457, 0xffffffffff, 20109, 0xffffffffff, 20063, 0xffffffffff, 20017, 0xffffffffff, 19971, 0xffffffffff, 19925, 0xffffffffff, 19824, v6, 19779, v7,; c.resume = 17515; return None, gas - 133
  mb[64:96] = v7.to_bytes(32)
  if v6 + 32 > ml: gas = grow(c, gas, 260, v6, 32); mb = mem._bytes; ml = len(mb)
  mb[v6:v6 + 32] = K1
  if v6 + 64 > ml: gas = grow(c, gas, 260, v6 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v6 + 32:v6 + 64] = K1
  if v6 + 96 > ml: gas = grow(c, gas, 260, v6 + 64, 32); mb = mem._bytes; ml = len(mb)
  mb[v6 + 64:v6 + 96] = K1
  if v6 + 128 > ml: gas = grow(c, gas, 260, v6 + 96, 32); mb = mem._bytes; ml = len(mb)
  mb[v6 + 96:v6 + 128] = K1
  if v6 + 160 > ml: gas = grow(c, gas, 260, v6 + 128, 32); mb = mem._bytes; ml = len(mb)
  mb[v6 + 128:v6 + 160] = K1
  if v6 + 192 > ml: gas = grow(c, gas, 260, v6 + 160, 32); mb = mem._bytes; ml = len(mb)
  mb[v6 + 160:v6 + 192] = K1
  if v6 + 224 > ml: gas = grow(c, gas, 260, v6 + 192, 32); mb = mem._bytes; ml = len(mb)
  mb[v6 + 192:v6 + 224] = K1
  if v6 + 256 > ml: gas = grow(c, gas, 260, v6 + 224, 32); mb = mem._bytes; ml = len(mb)
  mb[v6 + 224:v6 + 256] = K1
  if gas < 967: st[-3:] = v2, x1, x2, v5, 12457, 0xffffffffff, 20109, 0xffffffffff, 20063, 0xffffffffff, 20017, 0xffffffffff, 19971, 0xffffffffff, 19925, 0xffffffffff, 19824, v6,; c.resume = 19779; return None, gas - 260
  mb[v6:v6 + 32] = v5.to_bytes(32)
  v19 = v5 + (I34 & 0xffffffffff)
  if v19 > 0xffffffffff:
   st[-3:] = v2, x1, x2, v6, 12457, 0xffffffffff, 20109, 0xffffffffff, 20063, 0xffffffffff, 20017, 0xffffffffff, 19971, 0xffffffffff, 19925, 0xffffffffff, v19, 19824,; c.resume = 15979; return None, gas - 346
  mb[v6 + 32:v6 + 64] = v19.to_bytes(32)
  v23 = v19 + (I35 & 0xffffffffff)
  if v23 > 0xffffffffff:
   st[-3:] = v2, x1, x2, v6, 12457, 0xffffffffff, 20109, 0xffffffffff, 20063, 0xffffffffff, 20017, 0xffffffffff, 19971, 0xffffffffff, 19925, 0xffffffffff, (v6 + 32), v6, 64, 0xffffffffff, v23, 19880,; c.resume = 15979; return None, gas - 461
  mb[v6 + 64:v6 + 96] = v23.to_bytes(32)
  v26 = fb(mb[v6 + 32:v6 + 64])
  v29 = (v26 & 0xffffffffff) + (I36 & 0xffffffffff)
  if v29 > 0xffffffffff:
   st[-3:] = v2, x1, x2, v6, 12457, 0xffffffffff, 20109, 0xffffffffff, 20063, 0xffffffffff, 20017, 0xffffffffff, 19971, 0xffffffffff, v29, 19925,; c.resume = 15979; return None, gas - 555
  mb[v6 + 96:v6 + 128] = v29.to_bytes(32)
  v33 = v29 + (I37 & 0xffffffffff)
  if v33 > 0xffffffffff:
   st[-3:] = v2, x1, x2, v6, 12457, 0xffffffffff, 20109, 0xffffffffff, 20063, 0xffffffffff, 20017, 0xffffffffff, v33, 19971,; c.resume = 15979; return None, gas - 649
  mb[v6 + 128:v6 + 160] = v33.to_bytes(32)
  v37 = v33 + (I38 & 0xffffffffff)
  if v37 > 0xffffffffff:
   st[-3:] = v2, x1, x2, v6, 12457, 0xffffffffff, 20109, 0xffffffffff, 20063, 0xffffffffff, v37, 20017,; c.resume = 15979; return None, gas - 743
  mb[v6 + 160:v6 + 192] = v37.to_bytes(32)
  v41 = v37 + (I39 & 0xffffffffff)
  if v41 > 0xffffffffff:
   st[-3:] = v2, x1, x2, v6, 12457, 0xffffffffff, 20109, 0xffffffffff, v41, 20063,; c.resume = 15979; return None, gas - 837
  mb[v6 + 192:v6 + 224] = v41.to_bytes(32)
  v45 = v41 + (I40 & 0xffffffffff)
  if v45 > 0xffffffffff:
   st[-3:] = v2, x1, x2, v6, 12457, 0xffffffffff, v45, 20109,; c.resume = 15979; return None, gas - 931
  mb[v6 + 224:v6 + 256] = v45.to_bytes(32)
  gm.gas_remaining = gas - 967
  st.append(x2)
  h54(c, st, gm)
  v48 = st.pop()
  gas = gm.gas_remaining
  if gas < 3: st[-3:] = v2, x1, v6, v48,; c.resume = 12460; return None, gas
  gm.gas_remaining = gas - 3
  st.append(x1)
  h54(c, st, gm)
  v49 = st.pop()
  gas = gm.gas_remaining
  if gas < 294: st[-3:] = v2, v48, v6, v49,; c.resume = 12462; return None, gas
  v50 = fb(mb[v6:v6 + 32])
  v53 = fb(mb[v6 + 32:v6 + 64])
  v56 = fb(mb[v6 + 64:v6 + 96])
  v59 = fb(mb[v6 + 96:v6 + 128])
  v62 = fb(mb[v6 + 160:v6 + 192])
  v65 = fb(mb[v6 + 192:v6 + 224])
  v68 = fb(mb[v6 + 224:v6 + 256])
  v70 = fb(mb[64:96])
  if v70 + 32 > ml: gas = grow(c, gas, 294, v70, 32); mb = mem._bytes; ml = len(mb)
  mb[v70:v70 + 32] = ((v2 >> 40) & 0xffffffff).to_bytes(32)
  if v70 + 64 > ml: gas = grow(c, gas, 294, v70 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v70 + 32:v70 + 64] = ((v2 >> 72) & 65535).to_bytes(32)
  if v70 + 96 > ml: gas = grow(c, gas, 294, v70 + 64, 32); mb = mem._bytes; ml = len(mb)
  mb[v70 + 64:v70 + 96] = v48.to_bytes(32)
  if v70 + 128 > ml: gas = grow(c, gas, 294, v70 + 96, 32); mb = mem._bytes; ml = len(mb)
  mb[v70 + 96:v70 + 128] = v49.to_bytes(32)
  if v70 + 160 > ml: gas = grow(c, gas, 294, v70 + 128, 32); mb = mem._bytes; ml = len(mb)
  mb[v70 + 128:v70 + 160] = (v50 & 0xffffffffff).to_bytes(32)
  if v70 + 192 > ml: gas = grow(c, gas, 294, v70 + 160, 32); mb = mem._bytes; ml = len(mb)
  mb[v70 + 160:v70 + 192] = (v53 & 0xffffffffff).to_bytes(32)
  if v70 + 224 > ml: gas = grow(c, gas, 294, v70 + 192, 32); mb = mem._bytes; ml = len(mb)
  mb[v70 + 192:v70 + 224] = (v56 & 0xffffffffff).to_bytes(32)
  if v70 + 256 > ml: gas = grow(c, gas, 294, v70 + 224, 32); mb = mem._bytes; ml = len(mb)
  mb[v70 + 224:v70 + 256] = (v59 & 0xffffffffff).to_bytes(32)
  if v70 + 288 > ml: gas = grow(c, gas, 294, v70 + 256, 32); mb = mem._bytes; ml = len(mb)
  mb[v70 + 256:v70 + 288] = (v62 & 0xffffffffff).to_bytes(32)
  if v70 + 320 > ml: gas = grow(c, gas, 294, v70 + 288, 32); mb = mem._bytes; ml = len(mb)
  mb[v70 + 288:v70 + 320] = (v65 & 0xffffffffff).to_bytes(32)
  if v70 + 352 > ml: gas = grow(c, gas, 294, v70 + 320, 32); mb = mem._bytes; ml = len(mb)
  mb[v70 + 320:v70 + 352] = (v68 & 0xffffffffff).to_bytes(32)
  gm.gas_remaining = gas - 294
  st += x5, x4, x3, v70
  ha2(c, st, gm)
  gas = gm.gas_remaining
  mb = mem._bytes; ml = len(mb)
  if gas < 134: del st[-6:]; c.resume = 12619; return None, gas
  v88 = fb(mb[64:96])
  v90 = v88 + 32 & M
  v92 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
  if (v92 - (v92 & 0xffffffffffffffff) & M):
   st[-8:] = v90, v88, x6, x7, 0xffffffffffffffff, v92, 12644,; c.resume = 15975; return None, gas - 76
  if v90 + 32 > ml: gas = grow(c, gas, 134, v90, 32); mb = mem._bytes; ml = len(mb)
  mb[v90:v90 + 32] = (v92 & 0xffffffffffffffff).to_bytes(32)
  v96 = fb(data[36:68]) if len(data) >= 68 else read_data(data, 36)
  v97 = v96 & 0xffffffff
  if (v96 - v97 & M):
   st[-8:] = v90, v88, x6, x7, v97,; c.resume = 631; return None, gas - 134
  if gas < 207: st[-8:] = v90, v88, x6, x7, v97,; c.resume = 12666; return None, gas - 134
  v99 = v88 + 64 & M
  if v99 + 32 > ml: gas = grow(c, gas, 207, v99, 32); mb = mem._bytes; ml = len(mb)
  mb[v99:v99 + 32] = v97.to_bytes(32)
  v101 = v88 + 96 & M
  if v101 + 32 > ml: gas = grow(c, gas, 207, v101, 32); mb = mem._bytes; ml = len(mb)
  mb[v101:v101 + 32] = (fb(data[68:100]) if len(data) >= 100 else read_data(data, 68)).to_bytes(32)
  v102 = fb(data[100:132]) if len(data) >= 132 else read_data(data, 100)
  v103 = v102 & 0xffffffff
  if (v102 - v103 & M):
   st[-9:] = v103, v90, v88, x6, x7, x8,; c.resume = 631; return None, gas - 207
  if gas < 298: st[-9:] = v103, v90, v88, x6, x7, x8,; c.resume = 12698; return None, gas - 207
  v107 = v88 + 128 & M
  if v107 + 32 > ml: gas = grow(c, gas, 298, v107, 32); mb = mem._bytes; ml = len(mb)
  mb[v107:v107 + 32] = v103.to_bytes(32)
  if 192 > ml: gas = grow(c, gas, 298, 160, 32); mb = mem._bytes; ml = len(mb)
  v109 = v88 + 160 & M
  if v109 + 32 > ml: gas = grow(c, gas, 298, v109, 32); mb = mem._bytes; ml = len(mb)
  mb[v109:v109 + 32] = x8.to_bytes(32)
  v110 = v88 + 192 & M
  if v110 + 32 > ml: gas = grow(c, gas, 298, v110, 32); mb = mem._bytes; ml = len(mb)
  mb[v110:v110 + 32] = x7.to_bytes(32)
  v111 = v88 + 224 & M
  if v111 + 32 > ml: gas = grow(c, gas, 298, v111, 32); mb = mem._bytes; ml = len(mb)
  mb[v111:v111 + 32] = x6.to_bytes(32)
  if v88 + 32 > ml: gas = grow(c, gas, 298, v88, 32); mb = mem._bytes; ml = len(mb)
  mb[v88:v88 + 32] = K17
  if gas < 590: st[-9:] = x9, v90, v88, 12739, 256, v88,; c.resume = 17617; return None, gas - 298
  v112 = v88 + 256
  if (v112 > 0xffffffffffffffff) or (v112 < v88):
   st[-9:] = x9, v90, v88, 12739, v112,; c.resume = 17515; return None, gas - 360
  mb[64:96] = v112.to_bytes(32)
  v116 = fb(mb[v88:v88 + 32])
  if v116 and v90 + v116 > ml: gas = grow(c, gas, 590, v90, v116); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 590, 6 * (v116 + 31 >> 5))
  v117 = fb(keccak(mb[v90:v90 + v116]).digest())
  v120 = fb(mb[64:96])
  if v120 + 32 > ml: gas = grow(c, gas, 590, v120, 32); mb = mem._bytes; ml = len(mb)
  mb[v120:v120 + 32] = K18
  if v120 + 36 > ml: gas = grow(c, gas, 590, v120 + 4, 32); mb = mem._bytes; ml = len(mb)
  mb[v120 + 4:v120 + 36] = v117.to_bytes(32)
  if v120 + 68 > ml: gas = grow(c, gas, 590, v120 + 36, 32); mb = mem._bytes; ml = len(mb)
  mb[v120 + 36:v120 + 68] = x12.to_bytes(32)
  if v120 + 100 > ml: gas = grow(c, gas, 590, v120 + 68, 32); mb = mem._bytes; ml = len(mb)
  mb[v120 + 68:v120 + 100] = K19
  if v120 + 132 > ml: gas = grow(c, gas, 590, v120 + 100, 32); mb = mem._bytes; ml = len(mb)
  mb[v120 + 100:v120 + 132] = x9.to_bytes(32)
  if x9 and v120 + 132 + x9 > ml: gas = grow(c, gas, 590, v120 + 132, x9); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 590, 3 * (x9 + 31 >> 5))
  copy_data(mb, data, v120 + 132, x11, x9)
  v127 = fb(mb[160:192])
  v128 = v120 + x9
  if v128 + 164 > ml: gas = grow(c, gas, 590, v128 + 132, 32); mb = mem._bytes; ml = len(mb)
  mb[v128 + 132:v128 + 164] = v127.to_bytes(32)
  v130 = fb(mb[160:192])
  v136 = fb(mb[160:192])
  v138 = gas - 590
  gm.gas_remaining = gas - 590
  st += v130, v120, (((v120 + ((x9 + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0)) - v120 & M) + 132 & M), v120, v136, (I25 & 0xffffffffffffffffffffffffffffffffffffffff), v138
  hf1(c, st, gm)
  v139 = st.pop()
  gas = gm.gas_remaining
  mb = mem._bytes; ml = len(mb)
  if gas < 67: st[-12:] = v120, x10, v139,; c.resume = 12902; return None, gas
  if not (v139):
   st[-12:] = v139, x10, v120,; c.resume = 1073; return None, gas - 22
  v141 = fb(mb[160:192])
  if v139:
   v142 = len(c.return_data)
   v143 = fb(mb[160:192])
   gm.gas_remaining = gas - 67
   st += v142, v143, v120
   h3e(c, st, gm)
   gas = gm.gas_remaining
   mb = mem._bytes; ml = len(mb)
   if gas < 228: st[-12:] = x10, v120, v142,; c.resume = 13331; return None, gas
   v146 = v120 + ((v142 + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0)
   if (v146 > 0xffffffffffffffff) or (v146 < v120):
    st[-12:] = x10, v120, v142, 13340, v146,; c.resume = 17515; return None, gas - 82
   mb[64:96] = v146.to_bytes(32)
   v150 = v120 + v142
   if ((v150 - v120 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820000:
    st[-12:] = x10, v150, v120,; c.resume = 631; return None, gas - 134
   v153 = fb(mb[v120:v120 + 32])
   if v153 > 0xffffffffffffffff:
    st[-12:] = x10, v150, v153, v120,; c.resume = 631; return None, gas - 165
   v155 = v120 + v153
   if not ((v155 + 31) < v150):
    st[-12:] = x10, v155, v150,; c.resume = 631; return None, gas - 202
   if v155 + 32 > ml: gas = grow(c, gas, 228, v155, 32); mb = mem._bytes; ml = len(mb)
   v159 = fb(mb[v155:v155 + 32])
   if gas < 442: st[-12:] = x10, v155, v159, v150, 13396, v159,; c.resume = 17863; return None, gas - 228
   if v159 > 0xffffffffffffffff:
    st[-12:] = x10, v155, v159, v150, 13396, v159,; c.resume = 17515; return None, gas - 251
   v163 = fb(mb[64:96])
   v166 = v163 + (((32 + (v159 << 5)) + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) & M
   if (v166 > 0xffffffffffffffff) or (v166 < v163):
    st[-12:] = x10, v163, v159, v150, v155, 13410, v166,; c.resume = 17515; return None, gas - 366
   mb[64:96] = v166.to_bytes(32)
   if v163 + 32 > ml: gas = grow(c, gas, 442, v163, 32); mb = mem._bytes; ml = len(mb)
   mb[v163:v163 + 32] = v159.to_bytes(32)
   v170 = v163 + 32
   v173 = (v155 + (v159 << 5)) + 32
   if v173 > v150:
    st[-12:] = x10, v163, v170, v173, v155,; c.resume = 631; return None, gas - 442
   if gas < 451: st[-12:] = x10, v163, v170, v173, v155,; c.resume = 13433; return None, gas - 442
   gas -= 451
   v182, v183 = (32 + v155), v170
   while True:
    if gas < 58: st[-12:] = x10, v163, v182, v173, v183,; c.resume = 13437; return None, gas
    if v182 < v173:
     if v182 + 32 > ml: gas = grow(c, gas, 58, v182, 32); mb = mem._bytes; ml = len(mb)
     v185 = fb(mb[v182:v182 + 32])
     if (v185 - (v185 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
      st[-12:] = x10, v163, v182, v173, v183, v185,; c.resume = 631; return None, gas - 58
     if gas < 93: st[-12:] = x10, v163, v182, v173, v183, v185,; c.resume = 13486; return None, gas - 58
     if v183 + 32 > ml: gas = grow(c, gas, 93, v183, 32); mb = mem._bytes; ml = len(mb)
     mb[v183:v183 + 32] = v185.to_bytes(32)
     gas -= 93
     v182, v183 = (32 + v182), (32 + v183)
     continue
    break
   if gas < 46: st[-12:] = x10, v163, v182, v173, v183,; c.resume = 13445; return None, gas - 23
   gas -= 46
   v191, v192 = v163, x13
  else:
   gas -= 44
   v191, v192 = v141, v120
  if gas < 25: st[-12:] = v191, x10, v192,; c.resume = 12917; return None, gas
  if v191 + 32 > ml: gas = grow(c, gas, 25, v191, 32); mb = mem._bytes; ml = len(mb)
  v193 = fb(mb[v191:v191 + 32])
  if not (v193):
   st[-12:] = v191, x10,; c.resume = 13276; return None, gas - 25
  if gas < 126: st[-12:] = v191, x10,; c.resume = 12926; return None, gas - 25
  v195 = fb(mb[64:96])
  v196 = v195 + 32 & M
  v197 = v196 + 32 & M
  if v196 + 32 > ml: gas = grow(c, gas, 126, v196, 32); mb = mem._bytes; ml = len(mb)
  mb[v196:v196 + 32] = K20
  v198 = fb(mb[v191:v191 + 32])
  if v197 + 32 > ml: gas = grow(c, gas, 126, v197, 32); mb = mem._bytes; ml = len(mb)
  mb[v197:v197 + 32] = v198.to_bytes(32)
  gas -= 126
  v215, v216, v217 = (v196 + 64), (v191 + 32), 0
  while True:
   if gas < 86: st[-12:] = v191, x10, v196, v195, 12947, v195, 4633, v215, v216, v198, v217,; c.resume = 17227; return None, gas
   if v217 < v198:
    if v216 + 32 > ml: gas = grow(c, gas, 86, v216, 32); mb = mem._bytes; ml = len(mb)
    v219 = fb(mb[v216:v216 + 32])
    if v215 + 32 > ml: gas = grow(c, gas, 86, v215, 32); mb = mem._bytes; ml = len(mb)
    mb[v215:v215 + 32] = (0xffffffffffffffffffffffffffffffffffffffff & v219).to_bytes(32)
    gas -= 86
    v215, v216, v217 = (32 + v215), (v216 + 32), (1 + v217)
    continue
   break
  if gas < 76: st[-12:] = v191, x10, v196, v195, 12947, v195, 4633, v215, v216, v198, v217,; c.resume = 17235; return None, gas - 23
  v224 = v215 - v195 & M
  if v195 + 32 > ml: gas = grow(c, gas, 76, v195, 32); mb = mem._bytes; ml = len(mb)
  mb[v195:v195 + 32] = (v224 - 32 & M).to_bytes(32)
  if gas < 252: st[-12:] = v191, x10, v196, v195, 12947, v224, v195,; c.resume = 17617; return None, gas - 76
  v228 = v195 + ((v224 + 31 & M) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) & M
  if (v228 > 0xffffffffffffffff) or (v228 < v195):
   st[-12:] = v191, x10, v196, v195, 12947, v228,; c.resume = 17515; return None, gas - 138
  mb[64:96] = v228.to_bytes(32)
  v232 = fb(mb[v195:v195 + 32])
  if v232 and v196 + v232 > ml: gas = grow(c, gas, 252, v196, v232); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 252, 6 * (v232 + 31 >> 5))
  v233 = fb(keccak(mb[v196:v196 + v232]).digest())
  v234 = fb(mb[160:192])
  if v234 + 32 > ml: gas = grow(c, gas, 252, v234, 32); mb = mem._bytes; ml = len(mb)
  mb[v234:v234 + 32] = v233.to_bytes(32)
  mb[32:64] = K21
  v235 = fb(mb[160:192])
  if v235 + 64 > ml: gas = grow(c, gas, 252, v235, 64); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 252, 12)
  v236 = fb(keccak(mb[v235:v235 + 64]).digest())
  gm.gas_remaining = gas - 252
  st.append(v236)
  h54(c, st, gm)
  v237 = st.pop()
  gas = gm.gas_remaining
  if gas < 108: st[-12:] = v191, v233, x10, v237,; c.resume = 12969; return None, gas
  if not (v237):
   v239 = fb(mb[160:192])
   if v239 + 32 > ml: gas = grow(c, gas, 108, v239, 32); mb = mem._bytes; ml = len(mb)
   mb[v239:v239 + 32] = v233.to_bytes(32)
   mb[32:64] = K21
   v240 = fb(mb[160:192])
   if v240 + 64 > ml: gas = grow(c, gas, 108, v240, 64); mb = mem._bytes; ml = len(mb)
   gas = take(gas, 108, 12)
   v241 = fb(keccak(mb[v240:v240 + 64]).digest())
   v242 = fb(mb[v191:v191 + 32])
   if v242 > 0xffffffffffffffff:
    st[-12:] = v191, v233, x10, v242, v241,; c.resume = 13227; return None, gas - 108
   if gas < 133: st[-12:] = v191, v233, x10, v242, v241,; c.resume = 13071; return None, gas - 108
   if v242 > 0x10000000000000000:
    st[-12:] = v191, v233, x10, v242, v241,; c.resume = 13227; return None, gas - 130
   gm.gas_remaining = gas - 133
   st.append(v241)
   h54(c, st, gm)
   v245 = st.pop()
   gas = gm.gas_remaining
   if gas < 6: st[-12:] = v191, v233, x10, v242, v241, v245,; c.resume = 13089; return None, gas
   gm.gas_remaining = gas - 6
   st += v242, v241
   h55(c, st, gm)
   gas = gm.gas_remaining
   if gas < 98: st[-12:] = v191, v233, x10, v242, v241, v245,; c.resume = 13092; return None, gas
   if v242 < v245:
    v247 = fb(mb[160:192])
    if v247 + 32 > ml: gas = grow(c, gas, 98, v247, 32); mb = mem._bytes; ml = len(mb)
    mb[v247:v247 + 32] = v241.to_bytes(32)
    v248 = fb(mb[160:192])
    if v248 + 32 > ml: gas = grow(c, gas, 98, v248, 32); mb = mem._bytes; ml = len(mb)
    gas = take(gas, 98, 6)
    v249 = fb(keccak(mb[v248:v248 + 32]).digest())
    v250 = v249 + v242 & M
    v251 = v245 - v242 & M
    v252 = fb(mb[160:192])
    gas -= 98
    v257 = v252
    while True:
     if gas < 39: st[-12:] = v191, v233, x10, v242, v241, v251, v250, v257,; c.resume = 13198; return None, gas
     if v257 < v251:
      v259 = fb(mb[160:192])
      gm.gas_remaining = gas - 39
      st += v259, (v257 + v250 & M)
      h55(c, st, gm)
      gas = gm.gas_remaining
      if gas < 17: st[-12:] = v191, v233, x10, v242, v241, v251, v250, v257,; c.resume = 13220; return None, gas
      gas -= 17
      v257 = (1 + v257)
      continue
     break
    if gas < 38: st[-12:] = v191, v233, x10, v242, v241, v251, v250, v257,; c.resume = 13206; return None, gas - 23
    gas -= 38
    v262 = v251
   else:
    gas -= 22
    v262 = v245
   if gas < 69: st[-12:] = v191, v233, x10, v242, v241, v262,; c.resume = 13099; return None, gas
   v264 = fb(mb[160:192])
   if v264 + 32 > ml: gas = grow(c, gas, 69, v264, 32); mb = mem._bytes; ml = len(mb)
   mb[v264:v264 + 32] = v241.to_bytes(32)
   v265 = fb(mb[160:192])
   if v265 + 32 > ml: gas = grow(c, gas, 69, v265, 32); mb = mem._bytes; ml = len(mb)
   gas = take(gas, 69, 6)
   v266 = fb(keccak(mb[v265:v265 + 32]).digest())
   v267 = fb(mb[160:192])
   gas -= 69
   v274, v275 = (v191 + 32), v267
   while True:
    if gas < 63: st[-12:] = v191, v233, x10, v242, v274, v266, v275,; c.resume = 13119; return None, gas
    if v275 < v242:
     if v274 + 32 > ml: gas = grow(c, gas, 63, v274, 32); mb = mem._bytes; ml = len(mb)
     v277 = fb(mb[v274:v274 + 32])
     gm.gas_remaining = gas - 63
     st += (v277 & 0xffffffffffffffffffffffffffffffffffffffff), (v266 + v275 & M)
     h55(c, st, gm)
     gas = gm.gas_remaining
     if gas < 14: st[-12:] = v191, v233, x10, v242, (v274 + 32), v266, 1, v275,; c.resume = 13172; return None, gas
     gas -= 14
     v274, v275 = (v274 + 32), (v275 + 1)
     continue
    break
   if gas < 42: st[-12:] = v191, v233, x10, v242, v274, v266, v275,; c.resume = 13127; return None, gas - 23
   gas -= 42
  else:
   gas -= 16
  if gas < 7: st[-12:] = v191, v233, x10,; c.resume = 12974; return None, gas
  gm.gas_remaining = gas - 7
  st += v233, (5 + x10 & M)
  h55(c, st, gm)
  gas = gm.gas_remaining
  if gas < 95: st[-12:] = v191,; c.resume = 12979; return None, gas
  v283 = fb(mb[64:96])
  v284 = v283 + 32 & M
  if v283 + 32 > ml: gas = grow(c, gas, 95, v283, 32); mb = mem._bytes; ml = len(mb)
  mb[v283:v283 + 32] = K20
  v285 = fb(mb[v191:v191 + 32])
  if v284 + 32 > ml: gas = grow(c, gas, 95, v284, 32); mb = mem._bytes; ml = len(mb)
  mb[v284:v284 + 32] = v285.to_bytes(32)
  gas -= 95
  v302, v303, v304 = (v283 + 64), (v191 + 32), 0
  while True:
   if gas < 86: st[-12:] = 0xeeb9ed6c3ae441d0a3e6913efd52110244a6c955bc53c19d88da04c56d444327, v283, v283, 13027, v302, v303, v285, v304,; c.resume = 17227; return None, gas
   if v304 < v285:
    if v303 + 32 > ml: gas = grow(c, gas, 86, v303, 32); mb = mem._bytes; ml = len(mb)
    v306 = fb(mb[v303:v303 + 32])
    if v302 + 32 > ml: gas = grow(c, gas, 86, v302, 32); mb = mem._bytes; ml = len(mb)
    mb[v302:v302 + 32] = (0xffffffffffffffffffffffffffffffffffffffff & v306).to_bytes(32)
    gas -= 86
    v302, v303, v304 = (32 + v302), (v303 + 32), (1 + v304)
    continue
   break
  if gas < 47: st[-12:] = 0xeeb9ed6c3ae441d0a3e6913efd52110244a6c955bc53c19d88da04c56d444327, v283, v283, 13027, v302, v303, v285, v304,; c.resume = 17235; return None, gas - 23
  gm.gas_remaining = gas - 47
  st += x12, 0xeeb9ed6c3ae441d0a3e6913efd52110244a6c955bc53c19d88da04c56d444327, (v302 - v283 & M), v283
  ha2(c, st, gm)
  gas = gm.gas_remaining
  mb = mem._bytes; ml = len(mb)
  if gas < 9: del st[-13:]; c.resume = 13031; return None, gas
  v312 = fb(mb[160:192])
  if v312 and v312 + v312 > ml: gas = grow(c, gas, 9, v312, v312); mb = mem._bytes; ml = len(mb)
  c.output = bytes(mb[v312:v312 + v312])
  return None, gas - 9
 def r13739(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1020: c.resume = 13739; return None, gas
  data = c.msg.data_as_bytes
  if gas < 49: c.resume = 13739; return None, gas
  if (c.msg.value):
   c.resume = 631; return None, gas - 16
  if 192 > ml: gas = grow(c, gas, 49, 160, 32); mb = mem._bytes; ml = len(mb)
  v2 = fb(mb[160:192])
  if (((len(data)) - 4 & M) ^ SB) < (v2 ^ SB):
   c.resume = 631; return None, gas - 49
  if gas < 73: c.resume = 13758; return None, gas - 49
  v6 = fb(mb[64:96])
  if v6 + 32 > ml: gas = grow(c, gas, 73, v6, 32); mb = mem._bytes; ml = len(mb)
  mb[v6:v6 + 32] = (I26 & 0xffffffffffffffffffffffffffffffffffffffff).to_bytes(32)
  c.output = bytes(mb[v6:v6 + 32])
  return None, gas - 73
 def r13821(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1020: c.resume = 13821; return None, gas
  data = c.msg.data_as_bytes
  if gas < 49: c.resume = 13821; return None, gas
  if (c.msg.value):
   c.resume = 631; return None, gas - 16
  if 192 > ml: gas = grow(c, gas, 49, 160, 32); mb = mem._bytes; ml = len(mb)
  v2 = fb(mb[160:192])
  if (((len(data)) - 4 & M) ^ SB) < (v2 ^ SB):
   c.resume = 631; return None, gas - 49
  if gas < 73: c.resume = 13840; return None, gas - 49
  v6 = fb(mb[64:96])
  if v6 + 32 > ml: gas = grow(c, gas, 73, v6, 32); mb = mem._bytes; ml = len(mb)
  mb[v6:v6 + 32] = (I27 & 0xffffffffff).to_bytes(32)
  c.output = bytes(mb[v6:v6 + 32])
  return None, gas - 73
 def r13888(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1020: c.resume = 13888; return None, gas
  data = c.msg.data_as_bytes
  if gas < 49: c.resume = 13888; return None, gas
  if (c.msg.value):
   c.resume = 631; return None, gas - 16
  if 192 > ml: gas = grow(c, gas, 49, 160, 32); mb = mem._bytes; ml = len(mb)
  v2 = fb(mb[160:192])
  if (((len(data)) - 4 & M) ^ SB) < (v2 ^ SB):
   c.resume = 631; return None, gas - 49
  if gas < 73: c.resume = 13907; return None, gas - 49
  v6 = fb(mb[64:96])
  if v6 + 32 > ml: gas = grow(c, gas, 73, v6, 32); mb = mem._bytes; ml = len(mb)
  mb[v6:v6 + 32] = (I28 & 0xffffffffffffffffffffffffffffffffffffffff).to_bytes(32)
  c.output = bytes(mb[v6:v6 + 32])
  return None, gas - 73
 def r13970(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or not 1 <= len(st) <= 993: c.resume = 13970; return None, gas
  data = c.msg.data_as_bytes
  x0 = st[-1]
  if gas < 395: c.resume = 13970; return None, gas
  if (c.msg.value):
   c.resume = 631; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820128:
   c.resume = 631; return None, gas - 46
  v5 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
  if (v5 - (v5 & 0xffffffffffffffff) & M):
   st += v5, 13995; c.resume = 15975; return None, gas - 98
  v8 = fb(data[36:68]) if len(data) >= 68 else read_data(data, 36)
  if (v8 - (v8 & 255) & M):
   st += v5, v8, 14003; c.resume = 15975; return None, gas - 159
  v11 = fb(data[100:132]) if len(data) >= 132 else read_data(data, 100)
  if (v11 - (v11 & 0xffffffffffffffffffffffff) & M):
   st += v5, v8, v11, 14011; c.resume = 15975; return None, gas - 220
  v14 = fb(data[132:164]) if len(data) >= 164 else read_data(data, 132)
  if (v14 - (v14 & 65535) & M):
   st += v11, v8, v5, v14, 14020; c.resume = 15975; return None, gas - 284
  v17 = 0xffffffffffffffff & v5
  mb[0:32] = v17.to_bytes(32)
  mb[32:64] = K1
  gas = take(gas, 395, 12)
  v18 = fb(keccak(mb[0:64]).digest())
  gm.gas_remaining = gas - 395
  st.append((v18 + 1 & M))
  h54(c, st, gm)
  v20 = st.pop()
  gas = gm.gas_remaining
  if gas < 63: st += v11, v8, v11, v5, v14, v18, 14032, v17, 65535, v20; c.resume = 18355; return None, gas
  if not (((v20 >> 88) & 65535)):
   st += v11, v8, v11, v5, v14, v18, 14032, v17; c.resume = 18366; return None, gas - 25
  gm.gas_remaining = gas - 63
  st.append((v18 + 1 & M))
  h54(c, st, gm)
  v25 = st.pop()
  gas = gm.gas_remaining
  if gas < 288: st += v11, v8, v11, v5, v14, v18, 14041, v18, v25; c.resume = 18415; return None, gas
  if not (((v25 >> 88) & 65535)):
   gas -= 49
   v154 = 0
  else:
   v29 = v25 & 0xffffffffff
   v30 = fb(mb[64:96])
   v31 = v30 + 256 & M
   if (v31 > 0xffffffffffffffff) or (v31 < v30):
    st += v11, v8, v11, v5, v14, v18, 14041, v18, v25, v29, 18443, 0xffffffffff, 20109, 0xffffffffff, 20063, 0xffffffffff, 20017, 0xffffffffff, 19971, 0xffffffffff, 19925, 0xffffffffff, 19824, v30, 19779, v31; c.resume = 17515; return None, gas - 161
   mb[64:96] = v31.to_bytes(32)
   if v30 + 32 > ml: gas = grow(c, gas, 288, v30, 32); mb = mem._bytes; ml = len(mb)
   mb[v30:v30 + 32] = K1
   if v30 + 64 > ml: gas = grow(c, gas, 288, v30 + 32, 32); mb = mem._bytes; ml = len(mb)
   mb[v30 + 32:v30 + 64] = K1
   if v30 + 96 > ml: gas = grow(c, gas, 288, v30 + 64, 32); mb = mem._bytes; ml = len(mb)
   mb[v30 + 64:v30 + 96] = K1
   if v30 + 128 > ml: gas = grow(c, gas, 288, v30 + 96, 32); mb = mem._bytes; ml = len(mb)
   mb[v30 + 96:v30 + 128] = K1
   if v30 + 160 > ml: gas = grow(c, gas, 288, v30 + 128, 32); mb = mem._bytes; ml = len(mb)
   mb[v30 + 128:v30 + 160] = K1
   if v30 + 192 > ml: gas = grow(c, gas, 288, v30 + 160, 32); mb = mem._bytes; ml = len(mb)
   mb[v30 + 160:v30 + 192] = K1
   if v30 + 224 > ml: gas = grow(c, gas, 288, v30 + 192, 32); mb = mem._bytes; ml = len(mb)
   mb[v30 + 192:v30 + 224] = K1
   if v30 + 256 > ml: gas = grow(c, gas, 288, v30 + 224, 32); mb = mem._bytes; ml = len(mb)
   mb[v30 + 224:v30 + 256] = K1
   if gas < 995: st += v11, v8, v11, v5, v14, v18, 14041, v18, v25, v29, 18443, 0xffffffffff, 20109, 0xffffffffff, 20063, 0xffffffffff, 20017, 0xffffffffff, 19971, 0xffffffffff, 19925, 0xffffffffff, 19824, v30; c.resume = 19779; return None, gas - 288
   mb[v30:v30 + 32] = v29.to_bytes(32)
   v43 = v29 + (I34 & 0xffffffffff)
   if v43 > 0xffffffffff:
    st += v11, v8, v11, v5, v14, v18, 14041, v18, v25, v30, 18443, 0xffffffffff, 20109, 0xffffffffff, 20063, 0xffffffffff, 20017, 0xffffffffff, 19971, 0xffffffffff, 19925, 0xffffffffff, v43, 19824; c.resume = 15979; return None, gas - 374
   mb[v30 + 32:v30 + 64] = v43.to_bytes(32)
   v47 = v43 + (I35 & 0xffffffffff)
   if v47 > 0xffffffffff:
    st += v11, v8, v11, v5, v14, v18, 14041, v18, v25, v30, 18443, 0xffffffffff, 20109, 0xffffffffff, 20063, 0xffffffffff, 20017, 0xffffffffff, 19971, 0xffffffffff, 19925, 0xffffffffff, (v30 + 32), v30, 64, 0xffffffffff, v47, 19880; c.resume = 15979; return None, gas - 489
   mb[v30 + 64:v30 + 96] = v47.to_bytes(32)
   v50 = fb(mb[v30 + 32:v30 + 64])
   v53 = (v50 & 0xffffffffff) + (I36 & 0xffffffffff)
   if v53 > 0xffffffffff:
    st += v11, v8, v11, v5, v14, v18, 14041, v18, v25, v30, 18443, 0xffffffffff, 20109, 0xffffffffff, 20063, 0xffffffffff, 20017, 0xffffffffff, 19971, 0xffffffffff, v53, 19925; c.resume = 15979; return None, gas - 583
   mb[v30 + 96:v30 + 128] = v53.to_bytes(32)
   v57 = v53 + (I37 & 0xffffffffff)
   if v57 > 0xffffffffff:
    st += v11, v8, v11, v5, v14, v18, 14041, v18, v25, v30, 18443, 0xffffffffff, 20109, 0xffffffffff, 20063, 0xffffffffff, 20017, 0xffffffffff, v57, 19971; c.resume = 15979; return None, gas - 677
   mb[v30 + 128:v30 + 160] = v57.to_bytes(32)
   v61 = v57 + (I38 & 0xffffffffff)
   if v61 > 0xffffffffff:
    st += v11, v8, v11, v5, v14, v18, 14041, v18, v25, v30, 18443, 0xffffffffff, 20109, 0xffffffffff, 20063, 0xffffffffff, v61, 20017; c.resume = 15979; return None, gas - 771
   mb[v30 + 160:v30 + 192] = v61.to_bytes(32)
   v65 = v61 + (I39 & 0xffffffffff)
   if v65 > 0xffffffffff:
    st += v11, v8, v11, v5, v14, v18, 14041, v18, v25, v30, 18443, 0xffffffffff, 20109, 0xffffffffff, v65, 20063; c.resume = 15979; return None, gas - 865
   mb[v30 + 192:v30 + 224] = v65.to_bytes(32)
   v69 = v65 + (I40 & 0xffffffffff)
   if v69 > 0xffffffffff:
    st += v11, v8, v11, v5, v14, v18, 14041, v18, v25, v30, 18443, 0xffffffffff, v69, 20109; c.resume = 15979; return None, gas - 959
   mb[v30 + 224:v30 + 256] = v69.to_bytes(32)
   gm.gas_remaining = gas - 995
   st.append(v18)
   h54(c, st, gm)
   v72 = st.pop()
   gas = gm.gas_remaining
   if gas < 802: st += v11, v8, v11, v5, v14, v18, 14041, v30, v25, v72; c.resume = 18446; return None, gas
   v74 = fb(mb[v30 + 32:v30 + 64])
   v77 = (v72 >> 16) & 0xffffffff
   if v77:
    gas -= 115
    v82 = (1 if (c.state.timestamp) < (v74 & 0xffffffffff) else 0)
   else:
    gas -= 85
    v82 = (1 if not (v77) else 0)
   if not (v82):
    v86 = v77 + (I41 & 0xffffffff)
    if v77 > v86:
     st += v11, v8, v11, v5, v14, v18, 14041, v30, v72, v25, 18476, v86, 20194; c.resume = 15979; return None, gas - 89
    gas -= 114
    v90 = (1 if (c.state.block_number) < v86 else 0)
   else:
    gas -= 35
    v90 = v82
   if v90:
    gas -= 35
    v154 = 1
   else:
    v92 = fb(mb[v30 + 64:v30 + 96])
    if (c.state.timestamp) < (v92 & 0xffffffffff):
     gas -= 71
     v154 = 2
    else:
     if not ((255 & (v25 >> 136))):
      v100 = fb(mb[v30 + 96:v30 + 128])
      v103 = (v72 >> 48) & 0xffffffff
      if v103:
       gas -= 191
       v108 = (1 if (c.state.timestamp) < (v100 & 0xffffffffff) else 0)
      else:
       gas -= 161
       v108 = (1 if not (v103) else 0)
      if not (v108):
       v112 = v103 + (I41 & 0xffffffff)
       if v103 > v112:
        st += v11, v8, v11, v5, v14, v18, 14041, 18624, v112, 20194; c.resume = 15979; return None, gas - 89
       gas -= 114
       v116 = (1 if (c.state.block_number) < v112 else 0)
      else:
       gas -= 35
       v116 = v108
      if not (v116):
       gas -= 32
       v154 = 5
      else:
       gas -= 31
       v154 = 3
     else:
      v119 = fb(mb[v30 + 192:v30 + 224])
      v122 = (v72 >> 112) & 0xffffffff
      if v122:
       gas -= 190
       v127 = (1 if (c.state.timestamp) < (v119 & 0xffffffffff) else 0)
      else:
       gas -= 160
       v127 = (1 if not (v122) else 0)
      if not (v127):
       v131 = v122 + (I41 & 0xffffffff)
       if v122 > v131:
        st += v11, v8, v11, v5, v14, v18, 14041, v30, v72, 18539, v131, 20194; c.resume = 15979; return None, gas - 89
       gas -= 114
       v135 = (1 if (c.state.block_number) < v131 else 0)
      else:
       gas -= 35
       v135 = v127
      if v135:
       gas -= 33
       v154 = 6
      else:
       v137 = fb(mb[v30 + 224:v30 + 256])
       v140 = (v72 >> 144) & 0xffffffff
       if v140:
        gas -= 126
        v145 = (1 if (c.state.timestamp) < (v137 & 0xffffffffff) else 0)
       else:
        gas -= 96
        v145 = (1 if not (v140) else 0)
       if not (v145):
        v149 = v140 + (I41 & 0xffffffff)
        if v140 > v149:
         st += v11, v8, v11, v5, v14, v18, 14041, 18573, v149, 20194; c.resume = 15979; return None, gas - 89
        gas -= 114
        v153 = (1 if (c.state.block_number) < v149 else 0)
       else:
        gas -= 35
        v153 = v145
       if v153:
        gas -= 29
        v154 = 7
       else:
        gas -= 28
        v154 = 8
  if gas < 71: st += v11, v8, v11, v5, v14, v18, v154; c.resume = 14041; return None, gas
  if not (v154 < 9):
   st += v11, v8, v11, v5, v14, v18, v154; c.resume = 1840; return None, gas - 26
  if (v154 - 3 & M):
   st += v11, v8, v11, v5, v14, v18, v154; c.resume = 14725; return None, gas - 48
  v158 = v18 + 1 & M
  gm.gas_remaining = gas - 71
  st.append(v158)
  h54(c, st, gm)
  v159 = st.pop()
  gas = gm.gas_remaining
  if gas < 181: st += v11, v8, v11, v5, v158, v18, v14, 255, 65535, v159; c.resume = 14072; return None, gas
  v162 = v8 & 255
  if not (v162 < ((v159 >> 104) & 65535)):
   st += v11, v162, v11, v5, v158, v18, v14; c.resume = 14663; return None, gas - 40
  v165 = v5 & 0xffffffffffffffff
  if 192 > ml: gas = grow(c, gas, 181, 160, 32); mb = mem._bytes; ml = len(mb)
  v166 = fb(mb[160:192])
  if v166 + 32 > ml: gas = grow(c, gas, 181, v166, 32); mb = mem._bytes; ml = len(mb)
  mb[v166:v166 + 32] = v165.to_bytes(32)
  mb[32:64] = K2
  v167 = fb(mb[160:192])
  if v167 + 64 > ml: gas = grow(c, gas, 181, v167, 64); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 181, 12)
  v168 = fb(keccak(mb[v167:v167 + 64]).digest())
  v169 = fb(mb[160:192])
  if v169 + 32 > ml: gas = grow(c, gas, 181, v169, 32); mb = mem._bytes; ml = len(mb)
  mb[v169:v169 + 32] = v162.to_bytes(32)
  mb[32:64] = v168.to_bytes(32)
  v170 = fb(mb[160:192])
  if v170 + 64 > ml: gas = grow(c, gas, 181, v170, 64); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 181, 12)
  v171 = fb(keccak(mb[v170:v170 + 64]).digest())
  gm.gas_remaining = gas - 181
  st.append((v171 + 4 & M))
  h54(c, st, gm)
  v173 = st.pop()
  gas = gm.gas_remaining
  if gas < 34: st += v11, v162, v165, v5, v158, v18, v14, v171, v11, v173; c.resume = 14134; return None, gas
  if ((v173 >> 112) & 255):
   st += v11, v162, v165, v5, v158, v18, v14, v171, v173, v11; c.resume = 14611; return None, gas - 31
  gm.gas_remaining = gas - 34
  st.append(v171)
  h54(c, st, gm)
  v176 = st.pop()
  gas = gm.gas_remaining
  if gas < 225: st += v11, v162, v165, v5, v158, v18, v14, v171, v173, v11, v176; c.resume = 14148; return None, gas
  v179 = fb(mb[64:96])
  v180 = v179 + 32 & M
  if v180 + 32 > ml: gas = grow(c, gas, 225, v180, 32); mb = mem._bytes; ml = len(mb)
  mb[v180:v180 + 32] = K22
  v182 = v179 + 64 & M
  if v182 + 32 > ml: gas = grow(c, gas, 225, v182, 32); mb = mem._bytes; ml = len(mb)
  mb[v182:v182 + 32] = (c.state.execution_context.chain_id).to_bytes(32)
  v184 = v179 + 96 & M
  if v184 + 32 > ml: gas = grow(c, gas, 225, v184, 32); mb = mem._bytes; ml = len(mb)
  mb[v184:v184 + 32] = (fb(c.msg.storage_address)).to_bytes(32)
  v186 = v179 + 128 & M
  if v186 + 32 > ml: gas = grow(c, gas, 225, v186, 32); mb = mem._bytes; ml = len(mb)
  mb[v186:v186 + 32] = (v5 & 0xffffffffffffffff).to_bytes(32)
  v187 = v179 + 160 & M
  if v187 + 32 > ml: gas = grow(c, gas, 225, v187, 32); mb = mem._bytes; ml = len(mb)
  mb[v187:v187 + 32] = (v176 & 0xffffffffffffffffffffffffffffffffffffffff).to_bytes(32)
  v188 = v179 + 192 & M
  if v188 + 32 > ml: gas = grow(c, gas, 225, v188, 32); mb = mem._bytes; ml = len(mb)
  mb[v188:v188 + 32] = (fb(data[68:100]) if len(data) >= 100 else read_data(data, 68)).to_bytes(32)
  v190 = v179 + 224 & M
  if v190 + 32 > ml: gas = grow(c, gas, 225, v190, 32); mb = mem._bytes; ml = len(mb)
  mb[v190:v190 + 32] = (v11 & 0xffffffffffffffffffffffff).to_bytes(32)
  v192 = v179 + 256 & M
  if v192 + 32 > ml: gas = grow(c, gas, 225, v192, 32); mb = mem._bytes; ml = len(mb)
  mb[v192:v192 + 32] = (v14 & 65535).to_bytes(32)
  if v179 + 32 > ml: gas = grow(c, gas, 225, v179, 32); mb = mem._bytes; ml = len(mb)
  mb[v179:v179 + 32] = K23
  if gas < 349: st += v11, v162, v165, v5, v158, v18, v14, v171, v173, v11, v176, 14184, v180, v179, 17819, 288, v179; c.resume = 17617; return None, gas - 225
  v193 = v179 + 288
  if (v193 > 0xffffffffffffffff) or (v193 < v179):
   st += v11, v162, v165, v5, v158, v18, v14, v171, v173, v11, v176, 14184, v180, v179, 17819, v193; c.resume = 17515; return None, gas - 287
  mb[64:96] = v193.to_bytes(32)
  v197 = fb(mb[v179:v179 + 32])
  if v197 and v180 + v197 > ml: gas = grow(c, gas, 349, v180, v197); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 349, 6 * (v197 + 31 >> 5))
  v198 = fb(keccak(mb[v180:v180 + v197]).digest())
  if gas < 359: st += v11, v162, v165, v5, v158, v18, v14, v171, v173, v11, v176, v198; c.resume = 14184; return None, gas - 349
  gm.gas_remaining = gas - 359
  st.append((v171 + 1 & M))
  h54(c, st, gm)
  v200 = st.pop()
  gas = gm.gas_remaining
  if gas < 213: st += v11, v162, v165, v5, v158, v18, v14, v171, v173, v11, v176, v198, v200; c.resume = 14190; return None, gas
  if (v198 - v200 & M):
   st += v11, v162, v165, v5, v158, v18, v14, v171, v173, v11, v176, v200, v198; c.resume = 14561; return None, gas - 25
  v202 = v176 >> 160
  if (v11 & 0xffffffffffffffffffffffff) > v202:
   gas -= 107
   v206 = v202
  else:
   gas -= 87
   v206 = v11
  if not ((v14 & 65535)):
   v210 = fb(mb[160:192])
   gas -= 48
   v211 = v210
  else:
   gas -= 28
   v211 = v206
  v212 = v211 & 0xffffffffffffffffffffffff
  v217 = ((v14 << 96 & M) & 0xffff000000000000000000000000) | ((v173 & 0xffffffffffffffffffffffffffffffffff000000000000000000000000000000) | 0x10000000000000000000000000000)
  gm.gas_remaining = gas - 58
  st += (v217 | v212), (v171 + 4 & M)
  h55(c, st, gm)
  gas = gm.gas_remaining
  if gas < 15: st += v162, v165, v5, v158, v212, v18, v14, v171; c.resume = 14340; return None, gas
  gm.gas_remaining = gas - 15
  st += (fb(data[68:100]) if len(data) >= 100 else read_data(data, 68)), (v171 + 3 & M)
  h55(c, st, gm)
  gas = gm.gas_remaining
  if gas < 3: st += v162, v165, v5, v158, v212, v18, v14; c.resume = 14348; return None, gas
  gm.gas_remaining = gas - 3
  st.append(v158)
  h54(c, st, gm)
  v222 = st.pop()
  gas = gm.gas_remaining
  if gas < 100: st += v162, v165, v5, v158, v212, v18, v14, v222; c.resume = 14350; return None, gas
  v224 = (v222 >> 120) & 65535
  if v224 == 65535:
   st += v162, v165, v5, v158, v212, v222, v14, v224, v18; c.resume = 1086; return None, gas - 43
  gm.gas_remaining = gas - 100
  st += ((v222 & 0xffffffffffffffffffffffffffffff0000ffffffffffffffffffffffffffffff) | (((v224 + 1) << 120) & 0xffff000000000000000000000000000000)), v158
  h55(c, st, gm)
  gas = gm.gas_remaining
  if gas < 9: st += v162, v165, 0xb8238348f8df8adab9bb90604c6d732d7ccb8dde822d2d0a346707e73b9db26c, 96, v212, 65535, v14, 14501, v18, v5; c.resume = 14477; return None, gas
  gm.gas_remaining = gas - 9
  st.append(v18)
  h54(c, st, gm)
  v231 = st.pop()
  gas = gm.gas_remaining
  if gas < 50: st += v162, v165, 0xb8238348f8df8adab9bb90604c6d732d7ccb8dde822d2d0a346707e73b9db26c, 96, v212, 65535, v14, 14501, v18, v5, v18, 0xffffffff, v231; c.resume = 14485; return None, gas
  if not (((v231 >> 48) & 0xffffffff)):
   gm.gas_remaining = gas - 50
   st.append(v18)
   h54(c, st, gm)
   v235 = st.pop()
   gas = gm.gas_remaining
   if gas < 29: st += v162, v165, 0xb8238348f8df8adab9bb90604c6d732d7ccb8dde822d2d0a346707e73b9db26c, 96, v212, 65535, v14, 14501, v18, 14537, v5, v18, v235; c.resume = 19053; return None, gas
   gm.gas_remaining = gas - 29
   st += ((v235 & 0xffffffffffffffffffffffffffffffffffffffffffff00000000ffffffffffff) | (((c.state.block_number) << 48 & M) & 0xffffffff000000000000)), v18
   h55(c, st, gm)
   gas = gm.gas_remaining
   if gas < 53: st += v162, v165, 0xb8238348f8df8adab9bb90604c6d732d7ccb8dde822d2d0a346707e73b9db26c, 96, v212, 65535, v14, 14501, v18, 14537, v5; c.resume = 19107; return None, gas
   v241 = fb(mb[64:96])
   if v241 + 32 > ml: gas = grow(c, gas, 53, v241, 32); mb = mem._bytes; ml = len(mb)
   mb[v241:v241 + 32] = K12
   if v241 + 64 > ml: gas = grow(c, gas, 53, v241 + 32, 32); mb = mem._bytes; ml = len(mb)
   mb[v241 + 32:v241 + 64] = ((c.state.block_number) & 0xffffffff).to_bytes(32)
   gm.gas_remaining = gas - 53
   st += (v5 & 0xffffffffffffffff), 0xfad1b6ec19016606e5fbccf891f4696f6892aa2f959ee7fde8ec44cc3525dad, 64, v241
   ha2(c, st, gm)
   gas = gm.gas_remaining
   mb = mem._bytes; ml = len(mb)
   if gas < 26: st += v162, v165, 0xb8238348f8df8adab9bb90604c6d732d7ccb8dde822d2d0a346707e73b9db26c, 96, v212, 65535, v14, 14501, v18, 14537; c.resume = 19173; return None, gas
   gas -= 26
   v246 = x0
  else:
   gas -= 25
   v246 = v5
  if gas < 81: st += v162, v165, 0xb8238348f8df8adab9bb90604c6d732d7ccb8dde822d2d0a346707e73b9db26c, 96, v212, 65535, v14, 14501, v18, v246, v18; c.resume = 14494; return None, gas
  v247 = I33 & 0xffffffffffffffffffffffffffffffffffffffff
  if not (v247):
   st += v162, v165, 0xb8238348f8df8adab9bb90604c6d732d7ccb8dde822d2d0a346707e73b9db26c, 96, v212, 65535, v14, 14501, v18, v247
   return r18978, gas - 45
  else:
   v249 = fb(mb[64:96])
   if v249 + 32 > ml: gas = grow(c, gas, 81, v249, 32); mb = mem._bytes; ml = len(mb)
   mb[v249:v249 + 32] = K5
   gm.gas_remaining = gas - 81
   h41(c, st, gm)
   v250 = st.pop()
   if type(v250) is not int: v250 = fb(v250)
   gas = gm.gas_remaining
   if gas < 14: st += v162, v165, 0xb8238348f8df8adab9bb90604c6d732d7ccb8dde822d2d0a346707e73b9db26c, 96, v212, 65535, v14, 14501, v18, v249, 64, v249, 36, v249, v247, v250; c.resume = 18815; return None, gas
   if v249 + 36 > ml: gas = grow(c, gas, 14, v249 + 4, 32); mb = mem._bytes; ml = len(mb)
   mb[v249 + 4:v249 + 36] = v250.to_bytes(32)
   v252 = gas - 14
   gm.gas_remaining = gas - 14
   st += 64, v249, 36, v249, v247, v252
   hfa(c, st, gm)
   v253 = st.pop()
   gas = gm.gas_remaining
   mb = mem._bytes; ml = len(mb)
   if gas < 290: st += v162, v165, 0xb8238348f8df8adab9bb90604c6d732d7ccb8dde822d2d0a346707e73b9db26c, 96, v212, 65535, v14, 14501, v18, v249, v253; c.resume = 18822; return None, gas
   if not (v253):
    st += v162, v165, 0xb8238348f8df8adab9bb90604c6d732d7ccb8dde822d2d0a346707e73b9db26c, 96, v212, 65535, v14, 14501, v18, v253, v249; c.resume = 15964; return None, gas - 22
   if v253:
    v255 = len(c.return_data)
    if 64 > v255:
     v257 = len(c.return_data)
     gas -= 99
     v258 = v257
    else:
     gas -= 80
     v258 = 64
    v261 = v249 + ((v258 + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0)
    if (v261 > 0xffffffffffffffff) or (v261 < v249):
     st += v162, v165, 0xb8238348f8df8adab9bb90604c6d732d7ccb8dde822d2d0a346707e73b9db26c, 96, v212, 65535, v14, 14501, v18, v249, 64, v249, v258, 19010, v261; c.resume = 17515; return None, gas - 89
    mb[64:96] = v261.to_bytes(32)
    if (((v249 + v258) - v249 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820032:
     st += v162, v165, 0xb8238348f8df8adab9bb90604c6d732d7ccb8dde822d2d0a346707e73b9db26c, 96, v212, 65535, v14, 14501, v18, v249; c.resume = 15975; return None, gas - 129
    v268 = fb(mb[v249:v249 + 32])
    if (v268 - (1 if not (not (v268)) else 0) & M):
     st += v162, v165, 0xb8238348f8df8adab9bb90604c6d732d7ccb8dde822d2d0a346707e73b9db26c, 96, v212, 65535, v14, 14501, v18, v268, v249; c.resume = 15975; return None, gas - 166
    if v249 + 64 > ml: gas = grow(c, gas, 191, v249 + 32, 32); mb = mem._bytes; ml = len(mb)
    v273 = fb(mb[v249 + 32:v249 + 64])
    gas -= 191
    v274, v275, v276 = v273, v268, 0
   else:
    gas -= 45
    v274, v275, v276 = 0, 0, v249
   if gas < 31: st += v162, v165, 0xb8238348f8df8adab9bb90604c6d732d7ccb8dde822d2d0a346707e73b9db26c, 96, v212, 65535, v14, 14501, v18, v274, v275, v276; c.resume = 18837; return None, gas
   if not (v275):
    st += v162, v165, 0xb8238348f8df8adab9bb90604c6d732d7ccb8dde822d2d0a346707e73b9db26c, 96, v212, 65535, v14, 14501, v18, v274
    return r18978, gas - 19
   v278 = 1 << v274 & M if v274 < 256 else 0
   gm.gas_remaining = gas - 31
   st.append(v18)
   h54(c, st, gm)
   v279 = st.pop()
   gas = gm.gas_remaining
   if gas < 98: st += v162, v165, 0xb8238348f8df8adab9bb90604c6d732d7ccb8dde822d2d0a346707e73b9db26c, 96, v212, 65535, v14, 14501, v18, v278, v279; c.resume = 18850; return None, gas
   v280 = v279 >> 176
   if not (((v280 & v278) & 0xffffffffffffffff)):
    v290 = (v279 & 0xffff0000000000000000ffffffffffffffffffffffffffffffffffffffffffff) | ((((v280 & 0xffffffffffffffff) | (v278 & 0xffffffffffffffff)) << 176) & 0xffffffffffffffff00000000000000000000000000000000000000000000)
    gm.gas_remaining = gas - 98
    st += v290, v18
    h55(c, st, gm)
    gas = gm.gas_remaining
    if gas < 22: st += v162, v165, 0xb8238348f8df8adab9bb90604c6d732d7ccb8dde822d2d0a346707e73b9db26c, 96, v212, 65535, v14, 14501; c.resume = 18970; return None, gas
    gas -= 22
    v291, v292, v293, v294 = 0, 0, 0, 0
   else:
    gas -= 46
    v291, v292, v293, v294 = v18, v279, v280, v278
   if gas < 66: st += v162, v165, 0xb8238348f8df8adab9bb90604c6d732d7ccb8dde822d2d0a346707e73b9db26c, 96, v212, 65535, v14, 14501, v291, v292, v293, v294; c.resume = 18874; return None, gas
  v295 = fb(mb[64:96])
  if v295 + 32 > ml: gas = grow(c, gas, 66, v295, 32); mb = mem._bytes; ml = len(mb)
  mb[v295:v295 + 32] = (fb(data[68:100]) if len(data) >= 100 else read_data(data, 68)).to_bytes(32)
  if v295 + 64 > ml: gas = grow(c, gas, 66, v295 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v295 + 32:v295 + 64] = v212.to_bytes(32)
  if v295 + 96 > ml: gas = grow(c, gas, 66, v295 + 64, 32); mb = mem._bytes; ml = len(mb)
  mb[v295 + 64:v295 + 96] = (v14 & 65535).to_bytes(32)
  gm.gas_remaining = gas - 66
  st += v162, v165, 0xb8238348f8df8adab9bb90604c6d732d7ccb8dde822d2d0a346707e73b9db26c, 96, v295
  ha3(c, st, gm)
  gas = gm.gas_remaining
  mb = mem._bytes; ml = len(mb)
  if gas < 9: c.resume = 14523; return None, gas
  v300 = fb(mb[160:192])
  if v300 and v300 + v300 > ml: gas = grow(c, gas, 9, v300, v300); mb = mem._bytes; ml = len(mb)
  c.output = bytes(mb[v300:v300 + v300])
  return None, gas - 9
 def r14501(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or not 7 <= len(st) <= 1021: c.resume = 14501; return None, gas
  data = c.msg.data_as_bytes
  x0 = st[-1]
  x1 = st[-2]
  x2 = st[-3]
  x3 = st[-4]
  x4 = st[-5]
  x5 = st[-6]
  x6 = st[-7]
  if gas < 49: c.resume = 14501; return None, gas
  v1 = fb(mb[64:96])
  if v1 + 32 > ml: gas = grow(c, gas, 49, v1, 32); mb = mem._bytes; ml = len(mb)
  mb[v1:v1 + 32] = (fb(data[68:100]) if len(data) >= 100 else read_data(data, 68)).to_bytes(32)
  if v1 + 64 > ml: gas = grow(c, gas, 49, v1 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v1 + 32:v1 + 64] = x2.to_bytes(32)
  if v1 + 96 > ml: gas = grow(c, gas, 49, v1 + 64, 32); mb = mem._bytes; ml = len(mb)
  mb[v1 + 64:v1 + 96] = (x0 & x1).to_bytes(32)
  gm.gas_remaining = gas - 49
  st += x6, x5, x4, x3, v1
  ha3(c, st, gm)
  gas = gm.gas_remaining
  mb = mem._bytes; ml = len(mb)
  if gas < 9: del st[-7:]; c.resume = 14523; return None, gas
  if 192 > ml: gas = grow(c, gas, 9, 160, 32); mb = mem._bytes; ml = len(mb)
  v13 = fb(mb[160:192])
  if v13 and v13 + v13 > ml: gas = grow(c, gas, 9, v13, v13); mb = mem._bytes; ml = len(mb)
  c.output = bytes(mb[v13:v13 + v13])
  return None, gas - 9
 def r14797(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1019: c.resume = 14797; return None, gas
  data = c.msg.data_as_bytes
  if gas < 381: c.resume = 14797; return None, gas
  if (c.msg.value):
   c.resume = 631; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820064:
   c.resume = 631; return None, gas - 46
  v5 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
  if (v5 - (v5 & 0xffffffffffffffff) & M):
   st += v5, 14822; c.resume = 15975; return None, gas - 98
  v8 = fb(data[36:68]) if len(data) >= 68 else read_data(data, 36)
  if (v8 - (v8 & 255) & M):
   st += v5, v8, 14830; c.resume = 15975; return None, gas - 159
  v11 = fb(data[68:100]) if len(data) >= 100 else read_data(data, 68)
  if (v11 - (v11 & 65535) & M):
   st += v11, v8, v5; c.resume = 631; return None, gas - 205
  if 192 > ml: gas = grow(c, gas, 381, 160, 32); mb = mem._bytes; ml = len(mb)
  v15 = fb(mb[160:192])
  if v15 + 32 > ml: gas = grow(c, gas, 381, v15, 32); mb = mem._bytes; ml = len(mb)
  mb[v15:v15 + 32] = (0xffffffffffffffff & v5).to_bytes(32)
  mb[32:64] = K12
  v16 = fb(mb[160:192])
  if v16 + 64 > ml: gas = grow(c, gas, 381, v16, 64); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 381, 12)
  v17 = fb(keccak(mb[v16:v16 + 64]).digest())
  mb[0:32] = (v8 & 255).to_bytes(32)
  mb[32:64] = v17.to_bytes(32)
  gas = take(gas, 381, 12)
  v19 = fb(keccak(mb[0:64]).digest())
  mb[0:32] = (v11 & 65535).to_bytes(32)
  mb[32:64] = v19.to_bytes(32)
  gas = take(gas, 381, 12)
  v21 = fb(keccak(mb[0:64]).digest())
  gm.gas_remaining = gas - 381
  st.append(v21)
  h54(c, st, gm)
  v22 = st.pop()
  gas = gm.gas_remaining
  if gas < 15: st += 32, v22; c.resume = 14901; return None, gas
  v23 = fb(mb[64:96])
  if v23 + 32 > ml: gas = grow(c, gas, 15, v23, 32); mb = mem._bytes; ml = len(mb)
  mb[v23:v23 + 32] = v22.to_bytes(32)
  c.output = bytes(mb[v23:v23 + 32])
  return None, gas - 15
 def r14908(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1008: c.resume = 14908; return None, gas
  data = c.msg.data_as_bytes
  if gas < 512: c.resume = 14908; return None, gas
  if (c.msg.value):
   c.resume = 631; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820128:
   c.resume = 631; return None, gas - 46
  v5 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
  if (v5 - (v5 & 0xffffffffffffffff) & M):
   st += 32, 14974, v5, 14938; c.resume = 15975; return None, gas - 104
  v8 = fb(data[36:68]) if len(data) >= 68 else read_data(data, 36)
  if (v8 - (v8 & 0xffffffffffffffffffffffffffffffffffffffff) & M):
   st += 32, 14974, v5, v8, 14946; c.resume = 15975; return None, gas - 165
  v11 = fb(data[100:132]) if len(data) >= 132 else read_data(data, 100)
  if (v11 - (v11 & 0xffffffffffffffffffffffff) & M):
   st += 32, 14974, v8, v5, v11, 14955; c.resume = 15975; return None, gas - 229
  v14 = fb(data[132:164]) if len(data) >= 164 else read_data(data, 132)
  if (v14 - (v14 & 65535) & M):
   st += 32, 14974, v8, v11, v5, v14, 14964; c.resume = 15975; return None, gas - 293
  v18 = fb(mb[64:96])
  v19 = v18 + 32 & M
  if v19 + 32 > ml: gas = grow(c, gas, 512, v19, 32); mb = mem._bytes; ml = len(mb)
  mb[v19:v19 + 32] = K22
  v21 = v18 + 64 & M
  if v21 + 32 > ml: gas = grow(c, gas, 512, v21, 32); mb = mem._bytes; ml = len(mb)
  mb[v21:v21 + 32] = (c.state.execution_context.chain_id).to_bytes(32)
  v23 = v18 + 96 & M
  if v23 + 32 > ml: gas = grow(c, gas, 512, v23, 32); mb = mem._bytes; ml = len(mb)
  mb[v23:v23 + 32] = (fb(c.msg.storage_address)).to_bytes(32)
  v25 = v18 + 128 & M
  if v25 + 32 > ml: gas = grow(c, gas, 512, v25, 32); mb = mem._bytes; ml = len(mb)
  mb[v25:v25 + 32] = (v5 & 0xffffffffffffffff).to_bytes(32)
  v27 = v18 + 160 & M
  if v27 + 32 > ml: gas = grow(c, gas, 512, v27, 32); mb = mem._bytes; ml = len(mb)
  mb[v27:v27 + 32] = (v8 & 0xffffffffffffffffffffffffffffffffffffffff).to_bytes(32)
  v28 = v18 + 192 & M
  if v28 + 32 > ml: gas = grow(c, gas, 512, v28, 32); mb = mem._bytes; ml = len(mb)
  mb[v28:v28 + 32] = (fb(data[68:100]) if len(data) >= 100 else read_data(data, 68)).to_bytes(32)
  v30 = v18 + 224 & M
  if v30 + 32 > ml: gas = grow(c, gas, 512, v30, 32); mb = mem._bytes; ml = len(mb)
  mb[v30:v30 + 32] = (v11 & 0xffffffffffffffffffffffff).to_bytes(32)
  v32 = v18 + 256 & M
  if v32 + 32 > ml: gas = grow(c, gas, 512, v32, 32); mb = mem._bytes; ml = len(mb)
  mb[v32:v32 + 32] = (v14 & 65535).to_bytes(32)
  if v18 + 32 > ml: gas = grow(c, gas, 512, v18, 32); mb = mem._bytes; ml = len(mb)
  mb[v18:v18 + 32] = K23
  if gas < 636: st += 32, 14974, v19, v18, 17819, 288, v18; c.resume = 17617; return None, gas - 512
  v33 = v18 + 288
  if (v33 > 0xffffffffffffffff) or (v33 < v18):
   st += 32, 14974, v19, v18, 17819, v33; c.resume = 17515; return None, gas - 574
  mb[64:96] = v33.to_bytes(32)
  v37 = fb(mb[v18:v18 + 32])
  if v37 and v19 + v37 > ml: gas = grow(c, gas, 636, v19, v37); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 636, 6 * (v37 + 31 >> 5))
  v38 = fb(keccak(mb[v19:v19 + v37]).digest())
  if gas < 652: st += 32, v38; c.resume = 14974; return None, gas - 636
  v39 = fb(mb[64:96])
  if v39 + 32 > ml: gas = grow(c, gas, 652, v39, 32); mb = mem._bytes; ml = len(mb)
  mb[v39:v39 + 32] = v38.to_bytes(32)
  c.output = bytes(mb[v39:v39 + 32])
  return None, gas - 652
 def r14982(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 989: c.resume = 14982; return None, gas
  data = c.msg.data_as_bytes
  if gas < 481: c.resume = 14982; return None, gas
  if (c.msg.value):
   c.resume = 15975; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820160:
   c.resume = 15975; return None, gas - 46
  v5 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
  if (v5 - (v5 & 0xffffffffffffffff) & M):
   st += v5, 15007; c.resume = 15975; return None, gas - 98
  v8 = fb(data[36:68]) if len(data) >= 68 else read_data(data, 36)
  v9 = fb(data[68:100]) if len(data) >= 100 else read_data(data, 68)
  v10 = v9 & 0xffffffffffffffffffffffff
  if (v9 - v10 & M):
   st += v10, v5, v8, v9; c.resume = 15975; return None, gas - 159
  v12 = fb(data[100:132]) if len(data) >= 132 else read_data(data, 100)
  v13 = fb(data[132:164]) if len(data) >= 164 else read_data(data, 132)
  v14 = v13 & 255
  if (v13 - v14 & M):
   st += v10, v13, v8, v9, v14, v12, v5; c.resume = 15975; return None, gas - 211
  v16 = fb(data[164:196]) if len(data) >= 196 else read_data(data, 164)
  if v16 > 0xffffffffffffffff:
   st += v10, v13, v8, v9, v14, v12, v5, v16; c.resume = 15975; return None, gas - 239
  v18 = len(data)
  v19 = 4 + v16
  if not ((v19 + 31) < v18):
   st += v10, v13, v8, v9, v14, v12, v5, v19, v18, 15090; c.resume = 15975; return None, gas - 302
  v23 = read_data(data, v19)
  if v23 > 0xffffffffffffffff:
   st += v10, v13, v8, v9, v14, v12, v5, v19, v23, 15090, v18; c.resume = 15975; return None, gas - 333
  v25 = v19 + 32
  if ((v19 + v23) + 32) > v18:
   st += v10, v13, v8, v9, v14, v12, v5, v25, v23, 15090; c.resume = 15975; return None, gas - 373
  v29 = 0xffffffffffffffff & v5
  mb[0:32] = v29.to_bytes(32)
  mb[32:64] = K1
  gas = take(gas, 481, 12)
  v30 = fb(keccak(mb[0:64]).digest())
  gm.gas_remaining = gas - 481
  st.append((v30 + 1 & M))
  h54(c, st, gm)
  v32 = st.pop()
  gas = gm.gas_remaining
  if gas < 66: st += v10, v13, v8, v9, v14, v12, v25, v23, v5, v30, 15101, v29, 65535, v32; c.resume = 18355; return None, gas
  if not (((v32 >> 88) & 65535)):
   st += v10, v13, v8, v9, v14, v12, v25, v23, v5, v30, 15101, v29; c.resume = 18366; return None, gas - 25
  gm.gas_remaining = gas - 66
  st.append((v30 + 1 & M))
  h54(c, st, gm)
  v37 = st.pop()
  gas = gm.gas_remaining
  if gas < 288: st += v10, v13, v8, v9, v14, v12, v25, v23, v30, v5, 15111, v30, v37; c.resume = 18415; return None, gas
  if not (((v37 >> 88) & 65535)):
   gas -= 49
   v166 = 0
  else:
   v41 = v37 & 0xffffffffff
   v42 = fb(mb[64:96])
   v43 = v42 + 256 & M
   if (v43 > 0xffffffffffffffff) or (v43 < v42):
    st += v10, v13, v8, v9, v14, v12, v25, v23, v30, v5, 15111, v30, v37, v41, 18443, 0xffffffffff, 20109, 0xffffffffff, 20063, 0xffffffffff, 20017, 0xffffffffff, 19971, 0xffffffffff, 19925, 0xffffffffff, 19824, v42, 19779, v43; c.resume = 17515; return None, gas - 161
   mb[64:96] = v43.to_bytes(32)
   if v42 + 32 > ml: gas = grow(c, gas, 288, v42, 32); mb = mem._bytes; ml = len(mb)
   mb[v42:v42 + 32] = K1
   if v42 + 64 > ml: gas = grow(c, gas, 288, v42 + 32, 32); mb = mem._bytes; ml = len(mb)
   mb[v42 + 32:v42 + 64] = K1
   if v42 + 96 > ml: gas = grow(c, gas, 288, v42 + 64, 32); mb = mem._bytes; ml = len(mb)
   mb[v42 + 64:v42 + 96] = K1
   if v42 + 128 > ml: gas = grow(c, gas, 288, v42 + 96, 32); mb = mem._bytes; ml = len(mb)
   mb[v42 + 96:v42 + 128] = K1
   if v42 + 160 > ml: gas = grow(c, gas, 288, v42 + 128, 32); mb = mem._bytes; ml = len(mb)
   mb[v42 + 128:v42 + 160] = K1
   if v42 + 192 > ml: gas = grow(c, gas, 288, v42 + 160, 32); mb = mem._bytes; ml = len(mb)
   mb[v42 + 160:v42 + 192] = K1
   if v42 + 224 > ml: gas = grow(c, gas, 288, v42 + 192, 32); mb = mem._bytes; ml = len(mb)
   mb[v42 + 192:v42 + 224] = K1
   if v42 + 256 > ml: gas = grow(c, gas, 288, v42 + 224, 32); mb = mem._bytes; ml = len(mb)
   mb[v42 + 224:v42 + 256] = K1
   if gas < 995: st += v10, v13, v8, v9, v14, v12, v25, v23, v30, v5, 15111, v30, v37, v41, 18443, 0xffffffffff, 20109, 0xffffffffff, 20063, 0xffffffffff, 20017, 0xffffffffff, 19971, 0xffffffffff, 19925, 0xffffffffff, 19824, v42; c.resume = 19779; return None, gas - 288
   mb[v42:v42 + 32] = v41.to_bytes(32)
   v55 = v41 + (I34 & 0xffffffffff)
   if v55 > 0xffffffffff:
    st += v10, v13, v8, v9, v14, v12, v25, v23, v30, v5, 15111, v30, v37, v42, 18443, 0xffffffffff, 20109, 0xffffffffff, 20063, 0xffffffffff, 20017, 0xffffffffff, 19971, 0xffffffffff, 19925, 0xffffffffff, v55, 19824; c.resume = 15979; return None, gas - 374
   mb[v42 + 32:v42 + 64] = v55.to_bytes(32)
   v59 = v55 + (I35 & 0xffffffffff)
   if v59 > 0xffffffffff:
    st += v10, v13, v8, v9, v14, v12, v25, v23, v30, v5, 15111, v30, v37, v42, 18443, 0xffffffffff, 20109, 0xffffffffff, 20063, 0xffffffffff, 20017, 0xffffffffff, 19971, 0xffffffffff, 19925, 0xffffffffff, (v42 + 32), v42, 64, 0xffffffffff, v59, 19880; c.resume = 15979; return None, gas - 489
   mb[v42 + 64:v42 + 96] = v59.to_bytes(32)
   v62 = fb(mb[v42 + 32:v42 + 64])
   v65 = (v62 & 0xffffffffff) + (I36 & 0xffffffffff)
   if v65 > 0xffffffffff:
    st += v10, v13, v8, v9, v14, v12, v25, v23, v30, v5, 15111, v30, v37, v42, 18443, 0xffffffffff, 20109, 0xffffffffff, 20063, 0xffffffffff, 20017, 0xffffffffff, 19971, 0xffffffffff, v65, 19925; c.resume = 15979; return None, gas - 583
   mb[v42 + 96:v42 + 128] = v65.to_bytes(32)
   v69 = v65 + (I37 & 0xffffffffff)
   if v69 > 0xffffffffff:
    st += v10, v13, v8, v9, v14, v12, v25, v23, v30, v5, 15111, v30, v37, v42, 18443, 0xffffffffff, 20109, 0xffffffffff, 20063, 0xffffffffff, 20017, 0xffffffffff, v69, 19971; c.resume = 15979; return None, gas - 677
   mb[v42 + 128:v42 + 160] = v69.to_bytes(32)
   v73 = v69 + (I38 & 0xffffffffff)
   if v73 > 0xffffffffff:
    st += v10, v13, v8, v9, v14, v12, v25, v23, v30, v5, 15111, v30, v37, v42, 18443, 0xffffffffff, 20109, 0xffffffffff, 20063, 0xffffffffff, v73, 20017; c.resume = 15979; return None, gas - 771
   mb[v42 + 160:v42 + 192] = v73.to_bytes(32)
   v77 = v73 + (I39 & 0xffffffffff)
   if v77 > 0xffffffffff:
    st += v10, v13, v8, v9, v14, v12, v25, v23, v30, v5, 15111, v30, v37, v42, 18443, 0xffffffffff, 20109, 0xffffffffff, v77, 20063; c.resume = 15979; return None, gas - 865
   mb[v42 + 192:v42 + 224] = v77.to_bytes(32)
   v81 = v77 + (I40 & 0xffffffffff)
   if v81 > 0xffffffffff:
    st += v10, v13, v8, v9, v14, v12, v25, v23, v30, v5, 15111, v30, v37, v42, 18443, 0xffffffffff, v81, 20109; c.resume = 15979; return None, gas - 959
   mb[v42 + 224:v42 + 256] = v81.to_bytes(32)
   gm.gas_remaining = gas - 995
   st.append(v30)
   h54(c, st, gm)
   v84 = st.pop()
   gas = gm.gas_remaining
   if gas < 802: st += v10, v13, v8, v9, v14, v12, v25, v23, v30, v5, 15111, v42, v37, v84; c.resume = 18446; return None, gas
   v86 = fb(mb[v42 + 32:v42 + 64])
   v89 = (v84 >> 16) & 0xffffffff
   if v89:
    gas -= 115
    v94 = (1 if (c.state.timestamp) < (v86 & 0xffffffffff) else 0)
   else:
    gas -= 85
    v94 = (1 if not (v89) else 0)
   if not (v94):
    v98 = v89 + (I41 & 0xffffffff)
    if v89 > v98:
     st += v10, v13, v8, v9, v14, v12, v25, v23, v30, v5, 15111, v42, v84, v37, 18476, v98, 20194; c.resume = 15979; return None, gas - 89
    gas -= 114
    v102 = (1 if (c.state.block_number) < v98 else 0)
   else:
    gas -= 35
    v102 = v94
   if v102:
    gas -= 35
    v166 = 1
   else:
    v104 = fb(mb[v42 + 64:v42 + 96])
    if (c.state.timestamp) < (v104 & 0xffffffffff):
     gas -= 71
     v166 = 2
    else:
     if not ((255 & (v37 >> 136))):
      v112 = fb(mb[v42 + 96:v42 + 128])
      v115 = (v84 >> 48) & 0xffffffff
      if v115:
       gas -= 191
       v120 = (1 if (c.state.timestamp) < (v112 & 0xffffffffff) else 0)
      else:
       gas -= 161
       v120 = (1 if not (v115) else 0)
      if not (v120):
       v124 = v115 + (I41 & 0xffffffff)
       if v115 > v124:
        st += v10, v13, v8, v9, v14, v12, v25, v23, v30, v5, 15111, 18624, v124, 20194; c.resume = 15979; return None, gas - 89
       gas -= 114
       v128 = (1 if (c.state.block_number) < v124 else 0)
      else:
       gas -= 35
       v128 = v120
      if not (v128):
       gas -= 32
       v166 = 5
      else:
       gas -= 31
       v166 = 3
     else:
      v131 = fb(mb[v42 + 192:v42 + 224])
      v134 = (v84 >> 112) & 0xffffffff
      if v134:
       gas -= 190
       v139 = (1 if (c.state.timestamp) < (v131 & 0xffffffffff) else 0)
      else:
       gas -= 160
       v139 = (1 if not (v134) else 0)
      if not (v139):
       v143 = v134 + (I41 & 0xffffffff)
       if v134 > v143:
        st += v10, v13, v8, v9, v14, v12, v25, v23, v30, v5, 15111, v42, v84, 18539, v143, 20194; c.resume = 15979; return None, gas - 89
       gas -= 114
       v147 = (1 if (c.state.block_number) < v143 else 0)
      else:
       gas -= 35
       v147 = v139
      if v147:
       gas -= 33
       v166 = 6
      else:
       v149 = fb(mb[v42 + 224:v42 + 256])
       v152 = (v84 >> 144) & 0xffffffff
       if v152:
        gas -= 126
        v157 = (1 if (c.state.timestamp) < (v149 & 0xffffffffff) else 0)
       else:
        gas -= 96
        v157 = (1 if not (v152) else 0)
       if not (v157):
        v161 = v152 + (I41 & 0xffffffff)
        if v152 > v161:
         st += v10, v13, v8, v9, v14, v12, v25, v23, v30, v5, 15111, 18573, v161, 20194; c.resume = 15979; return None, gas - 89
        gas -= 114
        v165 = (1 if (c.state.block_number) < v161 else 0)
       else:
        gas -= 35
        v165 = v157
       if v165:
        gas -= 29
        v166 = 7
       else:
        gas -= 28
        v166 = 8
  if gas < 50: st += v10, v13, v8, v9, v14, v12, v25, v23, v30, v5, v166; c.resume = 15111; return None, gas
  if not (v166 < 9):
   st += v10, v13, v8, v9, v14, v12, v25, v23, v30, v5, v166; c.resume = 5214; return None, gas - 26
  if (v166 - 1 & M):
   st += v10, v13, v8, v9, v14, v12, v25, v23, v30, v5, v166; c.resume = 16553; return None, gas - 48
  gm.gas_remaining = gas - 50
  h32(c, st, gm)
  v170 = st.pop()
  if type(v170) is not int: v170 = fb(v170)
  gas = gm.gas_remaining
  if gas < 32: st += v10, v13, v8, v9, v14, v12, v25, v23, v30, v5, v170; c.resume = 15131; return None, gas
  v172 = 1 if (fb(c.msg.sender)) == v170 else 0
  if v172:
   gm.gas_remaining = gas - 32
   st.append((fb(c.msg.sender)))
   h3b(c, st, gm)
   v175 = st.pop()
   gas = gm.gas_remaining
   if gas < 17: st += v10, v13, v8, v9, v14, v12, v25, v23, v30, v5, v175; c.resume = 16547; return None, gas
   gas -= 17
   v178 = (1 if not (not (v175)) else 0)
  else:
   gas -= 27
   v178 = (1 if not (v172) else 0)
  if gas < 132: st += v10, v13, v8, v9, v14, v12, v25, v23, v30, v5, v178; c.resume = 15140; return None, gas
  if v178:
   st += v10, v13, v8, v9, v14, v12, v25, v23, v30, v5; c.resume = 16499; return None, gas - 14
  v179 = 0xffffffffffffffff & v5
  mb[0:32] = v179.to_bytes(32)
  mb[32:64] = K8
  gas = take(gas, 132, 12)
  v180 = fb(keccak(mb[0:64]).digest())
  mb[0:32] = (fb(c.msg.sender)).to_bytes(32)
  mb[32:64] = v180.to_bytes(32)
  gas = take(gas, 132, 12)
  v182 = fb(keccak(mb[0:64]).digest())
  gm.gas_remaining = gas - 132
  st.append(v182)
  h54(c, st, gm)
  v183 = st.pop()
  gas = gm.gas_remaining
  if gas < 36: st += v10, v13, v8, v179, v14, v12, v25, v23, v30, v9, 255, v183; c.resume = 15203; return None, gas
  v184 = v183 & 255
  if v184:
   st += v10, v13, v8, v179, v14, v12, v25, v23, v30, v9, v184; c.resume = 16401; return None, gas - 19
  v185 = v30 + 1 & M
  gm.gas_remaining = gas - 36
  st.append(v185)
  h54(c, st, gm)
  v186 = st.pop()
  gas = gm.gas_remaining
  if gas < 288: st += v10, v13, v8, v179, v14, v12, v25, v23, v30, v185, v9, v186; c.resume = 15217; return None, gas
  v188 = (v186 >> 88) & 65535
  v190 = (v186 >> 80) & 0xffff00
  if not ((not (v188)) or (256 == (v190 // v188 if v188 else 0))):
   st += v10, v13, v8, v179, v14, v12, v25, v23, v30, v185, v186, v9, v190; c.resume = 15979; return None, gas - 78
  if (v23 - v190 & M):
   st += v10, v13, v8, v179, v14, v12, v25, v23, v30, v185, v186, v9, v190; c.resume = 16318; return None, gas - 100
  v197 = I29 & 0xffffffffffffffffffffffff
  if v10 < v197:
   st += v10, v13, v8, v179, v14, v12, v25, v23, v30, v185, v186, v9, v197; c.resume = 16271; return None, gas - 133
  v199 = 1 if v14 > 1 else 0
  if not (v199):
   v201 = 27 + v14
   if v201 > 255:
    st += v10, v13, v8, v179, v14, v12, v25, v23, v30, v185, v186, v9, v201; c.resume = 15979; return None, gas - 197
   v203 = fb(mb[64:96])
   if v203 + 32 > ml: gas = grow(c, gas, 288, v203, 32); mb = mem._bytes; ml = len(mb)
   mb[v203:v203 + 32] = K1
   if v203 + 64 > ml: gas = grow(c, gas, 288, v203 + 32, 32); mb = mem._bytes; ml = len(mb)
   mb[v203 + 32:v203 + 64] = v201.to_bytes(32)
   if v203 + 96 > ml: gas = grow(c, gas, 288, v203 + 64, 32); mb = mem._bytes; ml = len(mb)
   mb[v203 + 64:v203 + 96] = v12.to_bytes(32)
   if v203 + 128 > ml: gas = grow(c, gas, 288, v203 + 96, 32); mb = mem._bytes; ml = len(mb)
   mb[v203 + 96:v203 + 128] = K2
   mb[0:32] = K1
   v207 = gas - 288
   gm.gas_remaining = gas - 288
   st += 32, 0, 128, v203, 1, v207
   hfa(c, st, gm)
   v208 = st.pop()
   gas = gm.gas_remaining
   mb = mem._bytes; ml = len(mb)
   if gas < 44: st += v10, v13, v8, v179, v14, v12, v25, v23, v30, v185, v186, v9, v208; c.resume = 16236; return None, gas
   if not (v208):
    st += v10, v13, v8, v179, v14, v12, v25, v23, v30, v185, v186, v9; c.resume = 15964; return None, gas - 16
   v210 = fb(mb[0:32])
   gas -= 44
   v214 = (1 if not (not ((v210 & 0xffffffffffffffffffffffffffffffffffffffff))) else 0)
  else:
   gas -= 163
   v214 = (1 if not (v199) else 0)
  if gas < 300: st += v10, v13, v8, v179, v14, v12, v25, v23, v30, v185, v186, v9, v214; c.resume = 15324; return None, gas
  if not (v214):
   st += v10, v13, v8, v179, v14, v12, v25, v23, v30, v185, v186, v9; c.resume = 16134; return None, gas - 17
  v216 = v186 >> 104
  v217 = v216 & 65535
  if not (v217 < 150):
   st += v10, v216, v8, v179, v14, v12, v25, v217, v30, v185, v186, v9, v13, v23; c.resume = 16085; return None, gas - 66
  v220 = fb(mb[64:96])
  v221 = v220 + 320 & M
  if (v221 > 0xffffffffffffffff) or (v221 < v220):
   st += v10, v216, v8, v179, v14, v12, 0, v217, v30, v185, v186, v9, v13, v23, v25, v220, 15359, 18686, v221; c.resume = 17515; return None, gas - 250
  mb[64:96] = v221.to_bytes(32)
  if v220 + 32 > ml: gas = grow(c, gas, 300, v220, 32); mb = mem._bytes; ml = len(mb)
  mb[v220:v220 + 32] = K13
  if gas < 384: st += v10, v216, v8, v179, v14, v12, 0, v217, v30, v185, v186, v9, v13, v23, v25, v220, 15359, v220, 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0, 18125, 288; c.resume = 18004; return None, gas - 300
  if v220 + 320 > ml: gas = grow(c, gas, 384, v220 + 32, 288); mb = mem._bytes; ml = len(mb)
  gas = take(gas, 384, 27)
  copy_data(mb, data, v220 + 32, (len(data)), 288)
  if gas < 415: st += v10, v216, v8, v179, v14, v12, 0, v217, v30, v185, v186, v9, v13, v23, v25, v220; c.resume = 15359; return None, gas - 384
  gas -= 415
  v233, v234, v235 = 0, v23, v23
  while True:
   if gas < 113: st += v10, v216, v8, v179, v14, v12, v233, v217, v30, v185, v186, v9, v13, (v220 + 32), (v220 + 288), v234, v25, v235; c.resume = 15373; return None, gas
   if v235:
    v236 = v234 - 256 & M
    gas = take(gas, 113, 24)
    copy_data(mb, data, v220 + 32, ((v25 + v234 & M) - 256 & M), 256)
    mb[v220 + 288:v220 + 320] = v233.to_bytes(32)
    gas = take(gas, 113, 54)
    v239 = fb(keccak(mb[v220 + 32:v220 + 320]).digest())
    gas -= 113
    v233, v234, v235 = v239, v236, v236
    continue
   break
  if gas < 104: st += v10, v216, v8, v179, v14, v12, v233, v217, v30, v185, v186, v9, v13, (v220 + 32), (v220 + 288), v234, v25; c.resume = 15378; return None, gas - 14
  v240 = v217 + 1
  if v217 > v240:
   st += v10, v216, v8, v179, v14, v12, v233, v240, v30, v185, v186, v9, v13, v217; c.resume = 15979; return None, gas - 56
  gm.gas_remaining = gas - 104
  st += ((v186 & 0xffffffffffffffffffffffffffffffffff0000ffffffffffffffffffffffffff) | ((v240 << 104) & 0xffff00000000000000000000000000)), v185
  h55(c, st, gm)
  gas = gm.gas_remaining
  if gas < 127: st += v10, v216, v8, v179, v14, v12, v233, 15701, v30, v12, 5, v9, v13, v217, v240; c.resume = 15462; return None, gas
  mb[0:32] = v179.to_bytes(32)
  mb[32:64] = K8
  gas = take(gas, 127, 12)
  v246 = fb(keccak(mb[0:64]).digest())
  mb[0:32] = (fb(c.msg.sender)).to_bytes(32)
  mb[32:64] = v246.to_bytes(32)
  gas = take(gas, 127, 12)
  v248 = fb(keccak(mb[0:64]).digest())
  gm.gas_remaining = gas - 127
  st.append(v248)
  h54(c, st, gm)
  v249 = st.pop()
  gas = gm.gas_remaining
  if gas < 9: st += v10, v216, v8, v179, v14, v12, v233, 15701, v30, v12, 5, v9, v13, v217, v248, v240, 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00, v249; c.resume = 15547; return None, gas
  gm.gas_remaining = gas - 9
  st += ((v249 & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00) | v240), v248
  h55(c, st, gm)
  gas = gm.gas_remaining
  if gas < 116: st += v10, v216, v8, v179, v14, v12, v233, 15701, v30, v12, 5, v9, v13, v217; c.resume = 15551; return None, gas
  mb[0:32] = v179.to_bytes(32)
  mb[32:64] = K2
  gas = take(gas, 116, 12)
  v252 = fb(keccak(mb[0:64]).digest())
  mb[0:32] = v217.to_bytes(32)
  mb[32:64] = v252.to_bytes(32)
  gas = take(gas, 116, 12)
  v253 = fb(keccak(mb[0:64]).digest())
  gm.gas_remaining = gas - 116
  st += v233, (v253 + 2 & M)
  h55(c, st, gm)
  gas = gm.gas_remaining
  if gas < 12: st += v10, v216, v8, v179, v14, v12, v233, 15701, v30, v12, 5, v253, v13, v9; c.resume = 15580; return None, gas
  gm.gas_remaining = gas - 12
  st += v8, (v253 + 1 & M)
  h55(c, st, gm)
  gas = gm.gas_remaining
  if gas < 23: st += v10, v216, v8, v179, v14, v12, v233, 15701, v30, v12, 5, v253, v13, v9; c.resume = 15586; return None, gas
  gm.gas_remaining = gas - 23
  st += (((v9 << 160 & M) & 0xffffffffffffffffffffffff0000000000000000000000000000000000000000) | (fb(c.msg.sender))), v253
  h55(c, st, gm)
  gas = gm.gas_remaining
  if gas < 21: st += v10, v216, v8, v179, v14, v12, v233, 15701, v30, v12, 5, v253, v13; c.resume = 15628; return None, gas
  v260 = v253 + 4 & M
  gm.gas_remaining = gas - 21
  st.append(v260)
  h54(c, st, gm)
  v261 = st.pop()
  gas = gm.gas_remaining
  if gas < 24: st += v10, v216, v8, v179, v14, v12, v233, 15701, v30, v12, 5, v253, v260, v13, 0xffffffffffffffffffffffffffffffff00ffffffffffffffffffffffffffffff, 0xff000000000000000000000000000000, v261; c.resume = 15685; return None, gas
  gm.gas_remaining = gas - 24
  st += ((v261 & 0xffffffffffffffffffffffffffffffff00ffffffffffffffffffffffffffffff) | ((v13 << 120 & M) & 0xff000000000000000000000000000000)), v260
  h55(c, st, gm)
  gas = gm.gas_remaining
  if gas < 3: st += v10, v216, v8, v179, v14, v12, v233, 15701, v30, v12, 5, v253; c.resume = 15695; return None, gas
  gm.gas_remaining = gas - 3
  st += v12, (v253 + 5 & M)
  h55(c, st, gm)
  gas = gm.gas_remaining
  if gas < 76: st += v10, v216, v8, v179, v14, v12, v233, 15701, v30; c.resume = 15697; return None, gas
  v267 = I33 & 0xffffffffffffffffffffffffffffffffffffffff
  if not (v267):
   st += v10, v216, v8, v179, v14, v12, v233, 15701, v30, v267
   return r18978, gas - 40
  else:
   v269 = fb(mb[64:96])
   if v269 + 32 > ml: gas = grow(c, gas, 76, v269, 32); mb = mem._bytes; ml = len(mb)
   mb[v269:v269 + 32] = K5
   gm.gas_remaining = gas - 76
   h41(c, st, gm)
   v270 = st.pop()
   if type(v270) is not int: v270 = fb(v270)
   gas = gm.gas_remaining
   if gas < 14: st += v10, v216, v8, v179, v14, v12, v233, 15701, v30, v269, 64, v269, 36, v269, v267, v270; c.resume = 18815; return None, gas
   if v269 + 36 > ml: gas = grow(c, gas, 14, v269 + 4, 32); mb = mem._bytes; ml = len(mb)
   mb[v269 + 4:v269 + 36] = v270.to_bytes(32)
   v272 = gas - 14
   gm.gas_remaining = gas - 14
   st += 64, v269, 36, v269, v267, v272
   hfa(c, st, gm)
   v273 = st.pop()
   gas = gm.gas_remaining
   mb = mem._bytes; ml = len(mb)
   if gas < 290: st += v10, v216, v8, v179, v14, v12, v233, 15701, v30, v269, v273; c.resume = 18822; return None, gas
   if not (v273):
    st += v10, v216, v8, v179, v14, v12, v233, 15701, v30, v273, v269; c.resume = 15964; return None, gas - 22
   if v273:
    v275 = len(c.return_data)
    if 64 > v275:
     v277 = len(c.return_data)
     gas -= 99
     v278 = v277
    else:
     gas -= 80
     v278 = 64
    v281 = v269 + ((v278 + 31) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0)
    if (v281 > 0xffffffffffffffff) or (v281 < v269):
     st += v10, v216, v8, v179, v14, v12, v233, 15701, v30, v269, 64, v269, v278, 19010, v281; c.resume = 17515; return None, gas - 89
    mb[64:96] = v281.to_bytes(32)
    if (((v269 + v278) - v269 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820032:
     st += v10, v216, v8, v179, v14, v12, v233, 15701, v30, v269; c.resume = 15975; return None, gas - 129
    v288 = fb(mb[v269:v269 + 32])
    if (v288 - (1 if not (not (v288)) else 0) & M):
     st += v10, v216, v8, v179, v14, v12, v233, 15701, v30, v288, v269; c.resume = 15975; return None, gas - 166
    if v269 + 64 > ml: gas = grow(c, gas, 191, v269 + 32, 32); mb = mem._bytes; ml = len(mb)
    v293 = fb(mb[v269 + 32:v269 + 64])
    gas -= 191
    v294, v295, v296 = v293, v288, 0
   else:
    gas -= 45
    v294, v295, v296 = 0, 0, v269
   if gas < 31: st += v10, v216, v8, v179, v14, v12, v233, 15701, v30, v294, v295, v296; c.resume = 18837; return None, gas
   if not (v295):
    st += v10, v216, v8, v179, v14, v12, v233, 15701, v30, v294
    return r18978, gas - 19
   v298 = 1 << v294 & M if v294 < 256 else 0
   gm.gas_remaining = gas - 31
   st.append(v30)
   h54(c, st, gm)
   v299 = st.pop()
   gas = gm.gas_remaining
   if gas < 98: st += v10, v216, v8, v179, v14, v12, v233, 15701, v30, v298, v299; c.resume = 18850; return None, gas
   v300 = v299 >> 176
   if not (((v300 & v298) & 0xffffffffffffffff)):
    v310 = (v299 & 0xffff0000000000000000ffffffffffffffffffffffffffffffffffffffffffff) | ((((v300 & 0xffffffffffffffff) | (v298 & 0xffffffffffffffff)) << 176) & 0xffffffffffffffff00000000000000000000000000000000000000000000)
    gm.gas_remaining = gas - 98
    st += v310, v30
    h55(c, st, gm)
    gas = gm.gas_remaining
    if gas < 22: st += v10, v216, v8, v179, v14, v12, v233, 15701; c.resume = 18970; return None, gas
    gas -= 22
    v311, v312, v313, v314 = 0, 0, 0, 0
   else:
    gas -= 46
    v311, v312, v313, v314 = v30, v299, v300, v298
   if gas < 104: st += v10, v216, v8, v179, v14, v12, v233, 15701, v311, v312, v313, v314; c.resume = 18874; return None, gas
  v315 = fb(mb[64:96])
  if v315 + 32 > ml: gas = grow(c, gas, 104, v315, 32); mb = mem._bytes; ml = len(mb)
  mb[v315:v315 + 32] = v8.to_bytes(32)
  if v315 + 64 > ml: gas = grow(c, gas, 104, v315 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v315 + 32:v315 + 64] = v233.to_bytes(32)
  if v315 + 96 > ml: gas = grow(c, gas, 104, v315 + 64, 32); mb = mem._bytes; ml = len(mb)
  mb[v315 + 64:v315 + 96] = v10.to_bytes(32)
  if v315 + 128 > ml: gas = grow(c, gas, 104, v315 + 96, 32); mb = mem._bytes; ml = len(mb)
  mb[v315 + 96:v315 + 128] = v12.to_bytes(32)
  if v315 + 160 > ml: gas = grow(c, gas, 104, v315 + 128, 32); mb = mem._bytes; ml = len(mb)
  mb[v315 + 128:v315 + 160] = v14.to_bytes(32)
  gm.gas_remaining = gas - 104
  st += (fb(c.msg.sender)), (v216 & 255), v179, 0x62f0b2448c859d0108ba1edf873f8f6d1474ddb860c43b6cb71e638331771332, 160, v315
  ha4(c, st, gm)
  gas = gm.gas_remaining
  mb = mem._bytes; ml = len(mb)
  if gas < 68: st.append(v10); c.resume = 15771; return None, gas
  v322 = I30 & 0xffffffffffffffffffffffffffffffffffffffff
  v323 = v10 * 0x38d7ea4c68000
  if not ((not (v10)) or (0x38d7ea4c68000 == (v323 // v10 if v10 else 0))):
   st += v323, v322; c.resume = 15979; return None, gas - 65
  gm.gas_remaining = gas - 68
  st.append(v322)
  h3b(c, st, gm)
  v329 = st.pop()
  gas = gm.gas_remaining
  if gas < 97: st += v323, v322, v329; c.resume = 15859; return None, gas
  if not (v329):
   st += v323, v322; c.resume = 15975; return None, gas - 16
  v331 = fb(mb[64:96])
  if v331 + 32 > ml: gas = grow(c, gas, 97, v331, 32); mb = mem._bytes; ml = len(mb)
  mb[v331:v331 + 32] = K24
  if v331 + 36 > ml: gas = grow(c, gas, 97, v331 + 4, 32); mb = mem._bytes; ml = len(mb)
  mb[v331 + 4:v331 + 36] = (fb(c.msg.sender)).to_bytes(32)
  if v331 + 68 > ml: gas = grow(c, gas, 97, v331 + 36, 32); mb = mem._bytes; ml = len(mb)
  mb[v331 + 36:v331 + 68] = v323.to_bytes(32)
  v335 = gas - 97
  gm.gas_remaining = gas - 97
  st += 0, v331, 68, v331, 0, v322, v335
  hf1(c, st, gm)
  v336 = st.pop()
  gas = gm.gas_remaining
  mb = mem._bytes; ml = len(mb)
  if gas < 151: st += v323, v331, v336; c.resume = 15929; return None, gas
  if not (v336):
   st += v323, v331, v336; c.resume = 15964; return None, gas - 19
  if v336:
   if (v331 > 0xffffffffffffffff) or (v331 < v331):
    st += v323, 15954, v331; c.resume = 17515; return None, gas - 114
   mb[64:96] = v331.to_bytes(32)
   if 192 > ml: gas = grow(c, gas, 151, 160, 32); mb = mem._bytes; ml = len(mb)
   mb[160:192] = K1
   if gas < 161: st += v323, v323; c.resume = 1042; return None, gas - 151
   v341 = fb(mb[160:192])
   if v341 and v341 + v341 > ml: gas = grow(c, gas, 161, v341, v341); mb = mem._bytes; ml = len(mb)
   c.output = bytes(mb[v341:v341 + v341])
   return None, gas - 161
  if 192 > ml: gas = grow(c, gas, 41, 160, 32); mb = mem._bytes; ml = len(mb)
  v342 = fb(mb[160:192])
  if v342 and v342 + v342 > ml: gas = grow(c, gas, 41, v342, v342); mb = mem._bytes; ml = len(mb)
  c.output = bytes(mb[v342:v342 + v342])
  return None, gas - 41
 def r15701(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or not 7 <= len(st) <= 1022: c.resume = 15701; return None, gas
  x0 = st[-1]
  x1 = st[-2]
  x2 = st[-3]
  x3 = st[-4]
  x4 = st[-5]
  x5 = st[-6]
  x6 = st[-7]
  if gas < 87: c.resume = 15701; return None, gas
  v1 = fb(mb[64:96])
  if v1 + 32 > ml: gas = grow(c, gas, 87, v1, 32); mb = mem._bytes; ml = len(mb)
  mb[v1:v1 + 32] = x4.to_bytes(32)
  if v1 + 64 > ml: gas = grow(c, gas, 87, v1 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v1 + 32:v1 + 64] = x0.to_bytes(32)
  if v1 + 96 > ml: gas = grow(c, gas, 87, v1 + 64, 32); mb = mem._bytes; ml = len(mb)
  mb[v1 + 64:v1 + 96] = x6.to_bytes(32)
  if v1 + 128 > ml: gas = grow(c, gas, 87, v1 + 96, 32); mb = mem._bytes; ml = len(mb)
  mb[v1 + 96:v1 + 128] = x1.to_bytes(32)
  if v1 + 160 > ml: gas = grow(c, gas, 87, v1 + 128, 32); mb = mem._bytes; ml = len(mb)
  mb[v1 + 128:v1 + 160] = x2.to_bytes(32)
  gm.gas_remaining = gas - 87
  st += (fb(c.msg.sender)), (x5 & 255), x3, 0x62f0b2448c859d0108ba1edf873f8f6d1474ddb860c43b6cb71e638331771332, 160, v1
  ha4(c, st, gm)
  gas = gm.gas_remaining
  mb = mem._bytes; ml = len(mb)
  if gas < 68: del st[-6:]; c.resume = 15771; return None, gas
  v15 = I30 & 0xffffffffffffffffffffffffffffffffffffffff
  v16 = x6 * 0x38d7ea4c68000 & M
  if not ((not (x6)) or (0x38d7ea4c68000 == (v16 // x6 if x6 else 0))):
   st[-7:] = v16, v15,; c.resume = 15979; return None, gas - 65
  gm.gas_remaining = gas - 68
  st.append(v15)
  h3b(c, st, gm)
  v22 = st.pop()
  gas = gm.gas_remaining
  if gas < 97: st[-7:] = v16, v15, v22,; c.resume = 15859; return None, gas
  if not (v22):
   st[-7:] = v16, v15,; c.resume = 15975; return None, gas - 16
  v24 = fb(mb[64:96])
  if v24 + 32 > ml: gas = grow(c, gas, 97, v24, 32); mb = mem._bytes; ml = len(mb)
  mb[v24:v24 + 32] = K24
  if v24 + 36 > ml: gas = grow(c, gas, 97, v24 + 4, 32); mb = mem._bytes; ml = len(mb)
  mb[v24 + 4:v24 + 36] = (fb(c.msg.sender)).to_bytes(32)
  if v24 + 68 > ml: gas = grow(c, gas, 97, v24 + 36, 32); mb = mem._bytes; ml = len(mb)
  mb[v24 + 36:v24 + 68] = v16.to_bytes(32)
  v28 = gas - 97
  gm.gas_remaining = gas - 97
  st += 0, v24, 68, v24, 0, v15, v28
  hf1(c, st, gm)
  v29 = st.pop()
  gas = gm.gas_remaining
  mb = mem._bytes; ml = len(mb)
  if gas < 151: st[-7:] = v16, v24, v29,; c.resume = 15929; return None, gas
  if not (v29):
   st[-7:] = v16, v24, v29,; c.resume = 15964; return None, gas - 19
  if v29:
   if (v24 > 0xffffffffffffffff) or (v24 < v24):
    st[-7:] = v16, 15954, v24,; c.resume = 17515; return None, gas - 114
   mb[64:96] = v24.to_bytes(32)
   if 192 > ml: gas = grow(c, gas, 151, 160, 32); mb = mem._bytes; ml = len(mb)
   mb[160:192] = K1
   if gas < 161: st[-7:] = v16, v16,; c.resume = 1042; return None, gas - 151
   v34 = fb(mb[160:192])
   if v34 and v34 + v34 > ml: gas = grow(c, gas, 161, v34, v34); mb = mem._bytes; ml = len(mb)
   c.output = bytes(mb[v34:v34 + v34])
   return None, gas - 161
  if 192 > ml: gas = grow(c, gas, 41, 160, 32); mb = mem._bytes; ml = len(mb)
  v35 = fb(mb[160:192])
  if v35 and v35 + v35 > ml: gas = grow(c, gas, 41, v35, v35); mb = mem._bytes; ml = len(mb)
  c.output = bytes(mb[v35:v35 + v35])
  return None, gas - 41
 def r16620(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1020: c.resume = 16620; return None, gas
  data = c.msg.data_as_bytes
  if gas < 69: c.resume = 16620; return None, gas
  if (c.msg.value):
   c.resume = 15975; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564819968:
   c.resume = 15975; return None, gas - 45
  v5 = fb(mb[64:96])
  if v5 + 32 > ml: gas = grow(c, gas, 69, v5, 32); mb = mem._bytes; ml = len(mb)
  mb[v5:v5 + 32] = (I31 & 0xffffffffff).to_bytes(32)
  c.output = bytes(mb[v5:v5 + 32])
  return None, gas - 69
 def r16685(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1009: c.resume = 16685; return None, gas
  data = c.msg.data_as_bytes
  if gas < 200: c.resume = 16685; return None, gas
  if (c.msg.value):
   c.resume = 15975; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820000:
   c.resume = 15975; return None, gas - 46
  v5 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
  if (v5 - (v5 & 0xffffffffffffffff) & M):
   st += 5, 16715, v5, 9615; c.resume = 15975; return None, gas - 104
  v8 = 0xffffffffffffffff & v5
  mb[0:32] = v8.to_bytes(32)
  mb[32:64] = K1
  gas = take(gas, 200, 12)
  v9 = fb(keccak(mb[0:64]).digest())
  gm.gas_remaining = gas - 200
  st.append((v9 + 1 & M))
  h54(c, st, gm)
  v11 = st.pop()
  gas = gm.gas_remaining
  if gas < 39: st += 5, v9, 16715, v8, 65535, v11; c.resume = 18355; return None, gas
  if not (((v11 >> 88) & 65535)):
   st += 5, v9, 16715, v8; c.resume = 18366; return None, gas - 25
  gm.gas_remaining = gas - 39
  st.append((v9 + 5 & M))
  h54(c, st, gm)
  v16 = st.pop()
  gas = gm.gas_remaining
  if gas < 67: st.append(v16); c.resume = 16718; return None, gas
  mb[0:32] = v16.to_bytes(32)
  mb[32:64] = K21
  gas = take(gas, 67, 12)
  v17 = fb(keccak(mb[0:64]).digest())
  v18 = fb(mb[64:96])
  gm.gas_remaining = gas - 67
  st.append(v17)
  h54(c, st, gm)
  v19 = st.pop()
  gas = gm.gas_remaining
  if gas < 63: st += v18, v17, v18, 32, v19; c.resume = 16738; return None, gas
  if v18 + 32 > ml: gas = grow(c, gas, 63, v18, 32); mb = mem._bytes; ml = len(mb)
  mb[v18:v18 + 32] = v19.to_bytes(32)
  mb[0:32] = v17.to_bytes(32)
  gas = take(gas, 63, 6)
  v21 = fb(keccak(mb[0:32]).digest())
  gas -= 63
  v36, v37, v38 = (v18 + 32), v21, 0
  while True:
   if gas < 27: st += v18, v36, v37, v19, v38; c.resume = 16752; return None, gas
   if v38 < v19:
    gm.gas_remaining = gas - 27
    st.append(v37)
    h54(c, st, gm)
    v40 = st.pop()
    gas = gm.gas_remaining
    if gas < 56: st += v18, v36, v37, v19, v38, v40; c.resume = 16794; return None, gas
    if v36 + 32 > ml: gas = grow(c, gas, 56, v36, 32); mb = mem._bytes; ml = len(mb)
    mb[v36:v36 + 32] = (0xffffffffffffffffffffffffffffffffffffffff & v40).to_bytes(32)
    gas -= 56
    v36, v37, v38 = (v36 + 32), (1 + v37 & M), (1 + v38)
    continue
   break
  if gas < 218: st += v18, v36, v37, v19, v38; c.resume = 16760; return None, gas - 23
  v48 = v18 + (((v36 - v18 & M) + 31 & M) & 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0) & M
  if (v48 > 0xffffffffffffffff) or (v48 < v18):
   st += v18, v36, v37, v19, v38, 16787, v18, 16775, v48; c.resume = 17515; return None, gas - 117
  mb[64:96] = v48.to_bytes(32)
  v52 = fb(mb[64:96])
  v53 = v52 + 32 & M
  if v52 + 32 > ml: gas = grow(c, gas, 218, v52, 32); mb = mem._bytes; ml = len(mb)
  mb[v52:v52 + 32] = K20
  v54 = fb(mb[v18:v18 + 32])
  if v53 + 32 > ml: gas = grow(c, gas, 218, v53, 32); mb = mem._bytes; ml = len(mb)
  mb[v53:v53 + 32] = v54.to_bytes(32)
  gas -= 218
  v71, v72, v73 = (v52 + 64), (v18 + 32), 0
  while True:
   if gas < 86: st += v18, v36, v37, v19, v38, v52, v52, 16787, v71, v72, v54, v73; c.resume = 17227; return None, gas
   if v73 < v54:
    if v72 + 32 > ml: gas = grow(c, gas, 86, v72, 32); mb = mem._bytes; ml = len(mb)
    v75 = fb(mb[v72:v72 + 32])
    if v71 + 32 > ml: gas = grow(c, gas, 86, v71, 32); mb = mem._bytes; ml = len(mb)
    mb[v71:v71 + 32] = (0xffffffffffffffffffffffffffffffffffffffff & v75).to_bytes(32)
    gas -= 86
    v71, v72, v73 = (32 + v71), (v72 + 32), (1 + v73)
    continue
   break
  if gas < 47: st += v18, v36, v37, v19, v38, v52, v52, 16787, v71, v72, v54, v73; c.resume = 17235; return None, gas - 23
  v80 = v71 - v52 & M
  if v80 and v52 + v80 > ml: gas = grow(c, gas, 47, v52, v80); mb = mem._bytes; ml = len(mb)
  c.output = bytes(mb[v52:v52 + v80])
  return None, gas - 47
 def r16835(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 1020: c.resume = 16835; return None, gas
  data = c.msg.data_as_bytes
  if gas < 69: c.resume = 16835; return None, gas
  if (c.msg.value):
   c.resume = 15975; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564819968:
   c.resume = 15975; return None, gas - 45
  v5 = fb(mb[64:96])
  if v5 + 32 > ml: gas = grow(c, gas, 69, v5, 32); mb = mem._bytes; ml = len(mb)
  mb[v5:v5 + 32] = (I32 & 0xffffffffffffffffffffffffffffffffffffffff).to_bytes(32)
  c.output = bytes(mb[v5:v5 + 32])
  return None, gas - 69
 def r16915(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or len(st) > 997: c.resume = 16915; return None, gas
  data = c.msg.data_as_bytes
  if gas < 200: c.resume = 16915; return None, gas
  if (c.msg.value):
   c.resume = 15975; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820000:
   c.resume = 15975; return None, gas - 46
  v5 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
  if (v5 - (v5 & 0xffffffffffffffff) & M):
   st += 128, 16945, v5, 9615; c.resume = 15975; return None, gas - 104
  v8 = 0xffffffffffffffff & v5
  mb[0:32] = v8.to_bytes(32)
  mb[32:64] = K1
  gas = take(gas, 200, 12)
  v9 = fb(keccak(mb[0:64]).digest())
  gm.gas_remaining = gas - 200
  st.append((v9 + 1 & M))
  h54(c, st, gm)
  v11 = st.pop()
  gas = gm.gas_remaining
  if gas < 63: st += 128, v9, 16945, v8, 65535, v11; c.resume = 18355; return None, gas
  if not (((v11 >> 88) & 65535)):
   st += 128, v9, 16945, v8; c.resume = 18366; return None, gas - 25
  gm.gas_remaining = gas - 63
  st.append((v9 + 1 & M))
  h54(c, st, gm)
  v16 = st.pop()
  gas = gm.gas_remaining
  if gas < 288: st += 128, v9, 16954, v9, v16; c.resume = 18415; return None, gas
  if not (((v16 >> 88) & 65535)):
   gas -= 49
   v145 = 0
  else:
   v20 = v16 & 0xffffffffff
   v21 = fb(mb[64:96])
   v22 = v21 + 256 & M
   if (v22 > 0xffffffffffffffff) or (v22 < v21):
    st += 128, v9, 16954, v9, v16, v20, 18443, 0xffffffffff, 20109, 0xffffffffff, 20063, 0xffffffffff, 20017, 0xffffffffff, 19971, 0xffffffffff, 19925, 0xffffffffff, 19824, v21, 19779, v22; c.resume = 17515; return None, gas - 161
   mb[64:96] = v22.to_bytes(32)
   if v21 + 32 > ml: gas = grow(c, gas, 288, v21, 32); mb = mem._bytes; ml = len(mb)
   mb[v21:v21 + 32] = K1
   if v21 + 64 > ml: gas = grow(c, gas, 288, v21 + 32, 32); mb = mem._bytes; ml = len(mb)
   mb[v21 + 32:v21 + 64] = K1
   if v21 + 96 > ml: gas = grow(c, gas, 288, v21 + 64, 32); mb = mem._bytes; ml = len(mb)
   mb[v21 + 64:v21 + 96] = K1
   if v21 + 128 > ml: gas = grow(c, gas, 288, v21 + 96, 32); mb = mem._bytes; ml = len(mb)
   mb[v21 + 96:v21 + 128] = K1
   if v21 + 160 > ml: gas = grow(c, gas, 288, v21 + 128, 32); mb = mem._bytes; ml = len(mb)
   mb[v21 + 128:v21 + 160] = K1
   if v21 + 192 > ml: gas = grow(c, gas, 288, v21 + 160, 32); mb = mem._bytes; ml = len(mb)
   mb[v21 + 160:v21 + 192] = K1
   if v21 + 224 > ml: gas = grow(c, gas, 288, v21 + 192, 32); mb = mem._bytes; ml = len(mb)
   mb[v21 + 192:v21 + 224] = K1
   if v21 + 256 > ml: gas = grow(c, gas, 288, v21 + 224, 32); mb = mem._bytes; ml = len(mb)
   mb[v21 + 224:v21 + 256] = K1
   if gas < 995: st += 128, v9, 16954, v9, v16, v20, 18443, 0xffffffffff, 20109, 0xffffffffff, 20063, 0xffffffffff, 20017, 0xffffffffff, 19971, 0xffffffffff, 19925, 0xffffffffff, 19824, v21; c.resume = 19779; return None, gas - 288
   mb[v21:v21 + 32] = v20.to_bytes(32)
   v34 = v20 + (I34 & 0xffffffffff)
   if v34 > 0xffffffffff:
    st += 128, v9, 16954, v9, v16, v21, 18443, 0xffffffffff, 20109, 0xffffffffff, 20063, 0xffffffffff, 20017, 0xffffffffff, 19971, 0xffffffffff, 19925, 0xffffffffff, v34, 19824; c.resume = 15979; return None, gas - 374
   mb[v21 + 32:v21 + 64] = v34.to_bytes(32)
   v38 = v34 + (I35 & 0xffffffffff)
   if v38 > 0xffffffffff:
    st += 128, v9, 16954, v9, v16, v21, 18443, 0xffffffffff, 20109, 0xffffffffff, 20063, 0xffffffffff, 20017, 0xffffffffff, 19971, 0xffffffffff, 19925, 0xffffffffff, (v21 + 32), v21, 64, 0xffffffffff, v38, 19880; c.resume = 15979; return None, gas - 489
   mb[v21 + 64:v21 + 96] = v38.to_bytes(32)
   v41 = fb(mb[v21 + 32:v21 + 64])
   v44 = (v41 & 0xffffffffff) + (I36 & 0xffffffffff)
   if v44 > 0xffffffffff:
    st += 128, v9, 16954, v9, v16, v21, 18443, 0xffffffffff, 20109, 0xffffffffff, 20063, 0xffffffffff, 20017, 0xffffffffff, 19971, 0xffffffffff, v44, 19925; c.resume = 15979; return None, gas - 583
   mb[v21 + 96:v21 + 128] = v44.to_bytes(32)
   v48 = v44 + (I37 & 0xffffffffff)
   if v48 > 0xffffffffff:
    st += 128, v9, 16954, v9, v16, v21, 18443, 0xffffffffff, 20109, 0xffffffffff, 20063, 0xffffffffff, 20017, 0xffffffffff, v48, 19971; c.resume = 15979; return None, gas - 677
   mb[v21 + 128:v21 + 160] = v48.to_bytes(32)
   v52 = v48 + (I38 & 0xffffffffff)
   if v52 > 0xffffffffff:
    st += 128, v9, 16954, v9, v16, v21, 18443, 0xffffffffff, 20109, 0xffffffffff, 20063, 0xffffffffff, v52, 20017; c.resume = 15979; return None, gas - 771
   mb[v21 + 160:v21 + 192] = v52.to_bytes(32)
   v56 = v52 + (I39 & 0xffffffffff)
   if v56 > 0xffffffffff:
    st += 128, v9, 16954, v9, v16, v21, 18443, 0xffffffffff, 20109, 0xffffffffff, v56, 20063; c.resume = 15979; return None, gas - 865
   mb[v21 + 192:v21 + 224] = v56.to_bytes(32)
   v60 = v56 + (I40 & 0xffffffffff)
   if v60 > 0xffffffffff:
    st += 128, v9, 16954, v9, v16, v21, 18443, 0xffffffffff, v60, 20109; c.resume = 15979; return None, gas - 959
   mb[v21 + 224:v21 + 256] = v60.to_bytes(32)
   gm.gas_remaining = gas - 995
   st.append(v9)
   h54(c, st, gm)
   v63 = st.pop()
   gas = gm.gas_remaining
   if gas < 802: st += 128, v9, 16954, v21, v16, v63; c.resume = 18446; return None, gas
   v65 = fb(mb[v21 + 32:v21 + 64])
   v68 = (v63 >> 16) & 0xffffffff
   if v68:
    gas -= 115
    v73 = (1 if (c.state.timestamp) < (v65 & 0xffffffffff) else 0)
   else:
    gas -= 85
    v73 = (1 if not (v68) else 0)
   if not (v73):
    v77 = v68 + (I41 & 0xffffffff)
    if v68 > v77:
     st += 128, v9, 16954, v21, v63, v16, 18476, v77, 20194; c.resume = 15979; return None, gas - 89
    gas -= 114
    v81 = (1 if (c.state.block_number) < v77 else 0)
   else:
    gas -= 35
    v81 = v73
   if v81:
    gas -= 35
    v145 = 1
   else:
    v83 = fb(mb[v21 + 64:v21 + 96])
    if (c.state.timestamp) < (v83 & 0xffffffffff):
     gas -= 71
     v145 = 2
    else:
     if not ((255 & (v16 >> 136))):
      v91 = fb(mb[v21 + 96:v21 + 128])
      v94 = (v63 >> 48) & 0xffffffff
      if v94:
       gas -= 191
       v99 = (1 if (c.state.timestamp) < (v91 & 0xffffffffff) else 0)
      else:
       gas -= 161
       v99 = (1 if not (v94) else 0)
      if not (v99):
       v103 = v94 + (I41 & 0xffffffff)
       if v94 > v103:
        st += 128, v9, 16954, 18624, v103, 20194; c.resume = 15979; return None, gas - 89
       gas -= 114
       v107 = (1 if (c.state.block_number) < v103 else 0)
      else:
       gas -= 35
       v107 = v99
      if not (v107):
       gas -= 32
       v145 = 5
      else:
       gas -= 31
       v145 = 3
     else:
      v110 = fb(mb[v21 + 192:v21 + 224])
      v113 = (v63 >> 112) & 0xffffffff
      if v113:
       gas -= 190
       v118 = (1 if (c.state.timestamp) < (v110 & 0xffffffffff) else 0)
      else:
       gas -= 160
       v118 = (1 if not (v113) else 0)
      if not (v118):
       v122 = v113 + (I41 & 0xffffffff)
       if v113 > v122:
        st += 128, v9, 16954, v21, v63, 18539, v122, 20194; c.resume = 15979; return None, gas - 89
       gas -= 114
       v126 = (1 if (c.state.block_number) < v122 else 0)
      else:
       gas -= 35
       v126 = v118
      if v126:
       gas -= 33
       v145 = 6
      else:
       v128 = fb(mb[v21 + 224:v21 + 256])
       v131 = (v63 >> 144) & 0xffffffff
       if v131:
        gas -= 126
        v136 = (1 if (c.state.timestamp) < (v128 & 0xffffffffff) else 0)
       else:
        gas -= 96
        v136 = (1 if not (v131) else 0)
       if not (v136):
        v140 = v131 + (I41 & 0xffffffff)
        if v131 > v140:
         st += 128, v9, 16954, 18573, v140, 20194; c.resume = 15979; return None, gas - 89
        gas -= 114
        v144 = (1 if (c.state.block_number) < v140 else 0)
       else:
        gas -= 35
        v144 = v136
       if v144:
        gas -= 29
        v145 = 7
       else:
        gas -= 28
        v145 = 8
  if gas < 10: st += 128, v9, v145; c.resume = 16954; return None, gas
  gm.gas_remaining = gas - 10
  st.append(v9)
  h54(c, st, gm)
  v146 = st.pop()
  gas = gm.gas_remaining
  if gas < 27: st += 128, v145, v9, 255, v146; c.resume = 16960; return None, gas
  v148 = (v146 >> 8) & 255
  gm.gas_remaining = gas - 27
  st.append((v9 + 1 & M))
  h54(c, st, gm)
  v150 = st.pop()
  gas = gm.gas_remaining
  if gas < 15: st += 128, v145, v148, v9, 3, 65535, v150; c.resume = 16975; return None, gas
  v152 = (v150 >> 72) & 65535
  gm.gas_remaining = gas - 15
  st.append((v9 + 3 & M))
  h54(c, st, gm)
  v154 = st.pop()
  gas = gm.gas_remaining
  if gas < 69: st += 128, v145, v148, v152, v154; c.resume = 16982; return None, gas
  v155 = fb(mb[64:96])
  if not (v145 < 9):
   st += 128, v155, v154, v152, v148, 16995, v145, v155; c.resume = 5214; return None, gas - 58
  if v155 + 32 > ml: gas = grow(c, gas, 69, v155, 32); mb = mem._bytes; ml = len(mb)
  mb[v155:v155 + 32] = v145.to_bytes(32)
  if gas < 106: st += 128, v155, v154, v152, v148; c.resume = 16995; return None, gas - 69
  if v155 + 64 > ml: gas = grow(c, gas, 106, v155 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[v155 + 32:v155 + 64] = v148.to_bytes(32)
  if v155 + 96 > ml: gas = grow(c, gas, 106, v155 + 64, 32); mb = mem._bytes; ml = len(mb)
  mb[v155 + 64:v155 + 96] = v152.to_bytes(32)
  if v155 + 128 > ml: gas = grow(c, gas, 106, v155 + 96, 32); mb = mem._bytes; ml = len(mb)
  mb[v155 + 96:v155 + 128] = v154.to_bytes(32)
  c.output = bytes(mb[v155:v155 + 128])
  return None, gas - 106
 def r17012(c, st, gm, gas):
  mem = c._memory; mb = mem._bytes; ml = len(mb)
  if ml < 96 or not 1 <= len(st) <= 1017: c.resume = 17012; return None, gas
  data = c.msg.data_as_bytes
  x0 = st[-1]
  if gas < 293: c.resume = 17012; return None, gas
  if (c.msg.value):
   c.resume = 15975; return None, gas - 16
  if (((len(data)) - 4 & M) ^ SB) < 57896044618658097711785492504343953926634992332820282019728792003956564820032:
   c.resume = 15975; return None, gas - 46
  v6 = fb(data[4:36]) if len(data) >= 36 else read_data(data, 4)
  if (v6 - (v6 & 0xffffffffffffffff) & M):
   st[-1:] = 96, x0, v6, 17040,; c.resume = 15975; return None, gas - 104
  v9 = fb(data[36:68]) if len(data) >= 68 else read_data(data, 36)
  if (v9 - (v9 & 255) & M):
   st[-1:] = 96, x0, v6, 0xffffffffffffffff, v9, 17057,; c.resume = 15975; return None, gas - 168
  mb[0:32] = (v6 & 0xffffffffffffffff).to_bytes(32)
  mb[32:64] = K2
  gas = take(gas, 293, 12)
  v13 = fb(keccak(mb[0:64]).digest())
  mb[0:32] = (v9 & 255).to_bytes(32)
  mb[32:64] = v13.to_bytes(32)
  gas = take(gas, 293, 12)
  v15 = fb(keccak(mb[0:64]).digest())
  gm.gas_remaining = gas - 293
  st.append(v15)
  h54(c, st, gm)
  v16 = st.pop()
  gas = gm.gas_remaining
  if gas < 21: st[-1:] = 96, x0, v15, 0xffffffffffffffffffffffffffffffffffffffff, v16,; c.resume = 17107; return None, gas
  gm.gas_remaining = gas - 21
  st.append((v15 + 5 & M))
  h54(c, st, gm)
  v19 = st.pop()
  gas = gm.gas_remaining
  if gas < 6: st[-1:] = 96, x0, (v16 & 0xffffffffffffffffffffffffffffffffffffffff), v15, 255, 4, v19,; c.resume = 17118; return None, gas
  gm.gas_remaining = gas - 6
  st.append((v15 + 4 & M))
  h54(c, st, gm)
  v21 = st.pop()
  gas = gm.gas_remaining
  if gas < 42: st[-1:] = 96, x0, (v16 & 0xffffffffffffffffffffffffffffffffffffffff), v19, 255, v21,; c.resume = 17121; return None, gas
  if x0 + 32 > ml: gas = grow(c, gas, 42, x0, 32); mb = mem._bytes; ml = len(mb)
  mb[x0:x0 + 32] = (v16 & 0xffffffffffffffffffffffffffffffffffffffff).to_bytes(32)
  if x0 + 64 > ml: gas = grow(c, gas, 42, x0 + 32, 32); mb = mem._bytes; ml = len(mb)
  mb[x0 + 32:x0 + 64] = v19.to_bytes(32)
  if x0 + 96 > ml: gas = grow(c, gas, 42, x0 + 64, 32); mb = mem._bytes; ml = len(mb)
  mb[x0 + 64:x0 + 96] = ((v21 >> 120) & 255).to_bytes(32)
  c.output = bytes(mb[x0:x0 + 96])
  return None, gas - 42
 T = {549: r549, 637: r637, 1889: r1889, 1042: r1042, 2075: r2075, 18978: r18978, 2133: r2133, 2200: r2200, 2230: r2230, 2235: r2235, 2340: r2340, 2422: r2422, 2452: r2452, 2518: r2518, 2553: r2553, 3443: r3443, 3716: r3716, 3880: r3880, 3947: r3947, 4014: r4014, 4104: r4104, 4291: r4291, 4334: r4334, 4757: r4757, 5259: r5259, 8246: r8246, 8572: r8572, 8622: r8622, 8596: r8596, 8801: r8801, 20216: r20216, 20463: r20463, 20865: r20865, 20921: r20921, 20964: r20964, 20991: r20991, 21061: r21061, 9240: r9240, 9301: r9301, 9368: r9368, 9435: r9435, 9509: r9509, 9576: r9576, 9633: r9633, 9700: r9700, 9771: r9771, 9917: r9917, 9946: r9946, 10785: r10785, 11269: r11269, 11298: r11298, 11365: r11365, 12439: r12439, 13739: r13739, 13821: r13821, 13888: r13888, 13970: r13970, 14501: r14501, 14797: r14797, 14908: r14908, 14982: r14982, 15701: r15701, 16620: r16620, 16685: r16685, 16835: r16835, 16915: r16915, 17012: r17012}
 return r0
