"""Purchases to come: histories of purchase days, BG/NBD for their number, Gamma-Gamma for their value.

Pure mathematics on arrays and tables of customer days; which shop may rely on it is decided in analyses/predicted.py.
"""
