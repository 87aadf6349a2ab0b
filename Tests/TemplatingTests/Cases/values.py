#!/usr/bin/env python3
"""Writes values.tsv: values of expressions over examples/变体, from its CSV files in exact fractions.

Each line: expression, organisation, exact value (a fraction, or 真/假). Nothing here knows the program.
"""
import csv, os
from fractions import Fraction as F

here = os.path.dirname(os.path.abspath(__file__))
data = os.path.join(here, '..', '..', '..', 'examples', '变体', '数据')
CITIES = ['清河', '白石', '南渡', '双桥', '松岭', '新湖']


def rows(name):
    with open(os.path.join(data, name), encoding='utf-8') as file:
        return list(csv.DictReader(file))


revenue, users, lost, staff, shop, market, profit = {}, {}, {}, {}, {}, {}, {}
for r in rows('收入.csv'):
    revenue[r['机构'], r['业务'], r['月份']] = F(r['收入_元'])
for r in rows('用户.csv'):
    users[r['机构'], r['月份']] = F(r['在网用户_户'])
    if r['流失用户_户']:
        lost[r['机构'], r['月份']] = F(r['流失用户_户'])
for r in rows('职工.csv'):
    staff[r['机构'], r['月份']] = F(r['职工_人'])
for r in rows('电商.csv'):
    shop[r['机构'], r['月份']] = F(r['电商收入_元'])
for r in rows('市场.csv'):
    market[r['机构'], r['月份']] = F(r['市场收入_元'])
for r in rows('利润.csv'):
    if r['利润_元']:
        profit[r['机构'], r['月份']] = F(r['利润_元'])
plan = {(r['机构'], r['指标']): F(r['计划_元']) for r in rows('计划.csv')}


def cities(o): return CITIES if o == '云川' else [o]
def months(y, a, b): return [f'{y}-{m:02d}' for m in range(a, b + 1)]
def rev(o, y=2024, a=1, b=6, products=('移动', '宽带', '专线')):
    return sum(revenue[c, p, m] for c in cities(o) for p in products for m in months(y, a, b))
def flow(table, o, y=2024, a=1, b=6): return sum(table[c, m] for c in cities(o) for m in months(y, a, b))
def stock(table, o, month): return sum(table[c, month] for c in cities(o))
def growth(x, y): return x / y - 1
def rank(values, own, low=False):
    return 1 + sum(1 for v in values if (v < own if low else v > own))


lines = []
def add(expression, organisation, value):
    text = ('真' if value else '假') if isinstance(value, bool) else str(F(value))
    lines.append(f'{expression}\t{organisation}\t{text}')


for o in ['云川', '清河', '南渡']:
    add('收入', o, rev(o))
    add('收入.同比', o, growth(rev(o), rev(o, 2023)))
    add('收入.同比增量', o, rev(o) - rev(o, 2023))
    add('收入.当月', o, rev(o, a=6))
    add('收入.当月.环比', o, growth(rev(o, a=6), rev(o, a=5, b=5)))
    add('收入@二季度.环比', o, growth(rev(o, a=4), rev(o, b=3)))
    add('收入@二季度.月均.比(一季度)', o, growth(rev(o, a=4) / 3, rev(o, b=3) / 3))
    add('收入.当月.较年初增幅', o, growth(rev(o, a=6), rev(o, b=1)))
    add('收入.月均', o, rev(o) / 6)
    add('收入.日均', o, rev(o) / 182)
    add('收入.同比.增幅变化(上月)', o, growth(rev(o), rev(o, 2023)) - growth(rev(o, b=5), rev(o, 2023, b=5)))
    add('收入[移动].占比', o, rev(o, products=['移动']) / rev(o))
    add('收入[移动, 宽带].占比', o, rev(o, products=['移动', '宽带']) / rev(o))
    add('收入[移动].占比.较年初', o, rev(o, products=['移动']) / rev(o) - rev(o, b=1, products=['移动']) / rev(o, b=1))
    m, m0 = rev(o, products=['移动']), rev(o, 2023, products=['移动'])
    add('收入[移动].贡献率', o, (m - m0) / (rev(o) - rev(o, 2023)))
    add('收入[移动].拉动', o, (m - m0) / rev(o, 2023))
    add('收入.份额(市场收入)', o, rev(o) / flow(market, o))
    add('收入.完成率', o, rev(o) / plan[o, '收入'])
    add('收入.进度差', o, rev(o) / plan[o, '收入'] - F(1, 2))
    add('收入.缺口(过半)', o, plan[o, '收入'] / 2 - rev(o))
    add('收入.月均需', o, (plan[o, '收入'] - rev(o)) / 6)
    add('用户', o, stock(users, o, '2024-06'))
    add('用户.净增', o, stock(users, o, '2024-06') - stock(users, o, '2023-12'))
    add('用户.当月.净增', o, stock(users, o, '2024-06') - stock(users, o, '2024-05'))
    add('用户.环比增量', o, stock(users, o, '2024-06') - stock(users, o, '2024-05'))
    add('用户.较年初增幅', o, growth(stock(users, o, '2024-06'), stock(users, o, '2023-12')))
    add('用户.多增', o, stock(users, o, '2024-06') - stock(users, o, '2023-12')
        - stock(users, o, '2023-06') + stock(users, o, '2022-12'))
    add('离网率', o, flow(lost, o) / stock(users, o, '2023-12'))
    add('离网率.增幅变化(上年同期)', o, flow(lost, o) / stock(users, o, '2023-12')
        - flow(lost, o, 2023) / stock(users, o, '2022-12'))
    add('户均收入', o, rev(o) / ((stock(users, o, '2023-12') + stock(users, o, '2024-06')) / 2))
    add('人均收入', o, rev(o) / (sum(stock(staff, o, m) for m in months(2024, 1, 6)) / 6))
    add('收入 ÷ 收入@上年同期 − 100%', o, growth(rev(o), rev(o, 2023)))
    add('收入.比(2022-01..2022-06)', o, growth(rev(o), rev(o, 2022)))
    add('收入.当月 是 历史最高', o, all(rev(o, a=6) > rev(o, y, k, k) for y in (2022, 2023, 2024)
        for k in range(1, 13) if (y, k) < (2024, 6)))
    add('收入[专线] ÷ 3 × 2', o, rev(o, products=['专线']) / 3 * 2)
    add('电商收入.逐月.最大', o, max(flow(shop, o, b=b) for b in range(1, 7)))
for o in CITIES:
    add('收入.占比(云川)', o, rev(o) / rev('云川'))
    add('收入.排名(云川)', o, rank([rev(c) for c in CITIES], rev(o)))
    add('收入.位次变化(云川)', o, rank([rev(c, b=1) for c in CITIES], rev(o, b=1)) - rank([rev(c) for c in CITIES], rev(o)))
    add('电商收入.当月.倍数(年初)' if o != '双桥' else '电商收入.当月', o,
        shop[o, '2024-06'] / (shop[o, '2024-01'] if o != '双桥' else 1))
    if o != '双桥':
        churn = {c: flow(lost, c) / users[c, '2023-12'] for c in CITIES if users[c, '2023-12']}
        add('离网率.排名(云川)', o, rank(list(churn.values()), churn[o], low=True))
for o in ['清河', '白石', '南渡', '松岭']:
    add('利润', o, flow(profit, o))
    add('利润.同比增量', o, flow(profit, o) - flow(profit, o, 2023))
add('收入.各(下级).合计', '云川', sum(rev(c) for c in CITIES))
add('收入.各(下级).同比.当(值 > 0).个数', '云川', 2)
add('收入.各(东片) 均 > 100万元', '云川', all(rev(c) > 1000000 for c in ('清河', '白石', '新湖')))
add('[收入.同比, 用户.同比] 均 < 0', '南渡', True)

with open(os.path.join(here, 'values.tsv'), 'w', encoding='utf-8') as file:
    file.write('\n'.join(lines) + '\n')
